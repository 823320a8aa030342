import {
  type Checkpoint,
  checkpointSchema,
  freshLossWatch,
} from '@shared/contract/trainer-protocol';
import type { RunId } from '@shared/domain/ids';
import { z } from 'zod';
import type { ProjectDatabase } from '../project/project';

/** Replaces the run's former checkpoint: after a crash there is the old one or the new one. */
export async function writeCheckpoint(
  database: ProjectDatabase,
  runId: RunId,
  checkpoint: Checkpoint,
): Promise<void> {
  const { targetRange, best } = checkpoint;
  await database.transaction(async (transaction) => {
    await transaction.run('DELETE FROM checkpoints WHERE run_id = ?', [runId]);
    await transaction.run(
      `INSERT INTO checkpoints (run_id, epoch, parameters, first_moments, second_moments,
        optimizer_steps, random_state, scaler_mean, scaler_deviation, channel_scalers,
        target_lowest, target_highest, watch, best_epoch, best_loss, best_parameters)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        runId,
        checkpoint.epoch,
        toBytes(checkpoint.parameters),
        toBytes(checkpoint.firstMoments),
        toBytes(checkpoint.secondMoments),
        checkpoint.optimizerSteps,
        JSON.stringify(checkpoint.randomState),
        checkpoint.scaler.mean,
        checkpoint.scaler.deviation,
        JSON.stringify(checkpoint.channelScalers),
        targetRange?.lowest ?? null,
        targetRange?.highest ?? null,
        JSON.stringify(checkpoint.watch),
        best?.epoch ?? null,
        best?.loss ?? null,
        best === null ? null : toBytes(best.parameters),
      ],
    );
  });
}

const floats = z.instanceof(Uint8Array).transform(toFloats);

const rowSchema = z.object({
  epoch: z.number(),
  parameters: floats,
  first_moments: floats,
  second_moments: floats,
  optimizer_steps: z.number(),
  random_state: z.string(),
  scaler_mean: z.number(),
  scaler_deviation: z.number(),
  channel_scalers: z.string().nullable(),
  target_lowest: z.number().nullable(),
  target_highest: z.number().nullable(),
  watch: z.string().nullable(),
  best_epoch: z.number().nullable(),
  best_loss: z.number().nullable(),
  best_parameters: floats.nullable(),
});

/** The run's last checkpoint, or null before its first. */
export async function readCheckpoint(
  database: ProjectDatabase,
  runId: RunId,
): Promise<Checkpoint | null> {
  const [row] = await database.rows(
    rowSchema,
    'SELECT * EXCLUDE (run_id) FROM checkpoints WHERE run_id = ?',
    [runId],
  );
  return row === undefined ? null : checkpointSchema.parse(describeRow(row));
}

/** NULLs of earlier versions become what their checkpoints would have said. */
function describeRow(row: z.output<typeof rowSchema>): z.input<typeof checkpointSchema> {
  const { target_lowest: lowest, target_highest: highest } = row;
  const { best_epoch: epoch, best_loss: loss, best_parameters: parameters } = row;
  return {
    epoch: row.epoch,
    parameters: row.parameters,
    firstMoments: row.first_moments,
    secondMoments: row.second_moments,
    optimizerSteps: row.optimizer_steps,
    randomState: JSON.parse(row.random_state),
    scaler: { mean: row.scaler_mean, deviation: row.scaler_deviation },
    channelScalers: row.channel_scalers === null ? [] : JSON.parse(row.channel_scalers),
    targetRange: lowest === null || highest === null ? null : { lowest, highest },
    watch: row.watch === null ? freshLossWatch : JSON.parse(row.watch),
    best: epoch === null || loss === null ? null : { epoch, loss, parameters },
  };
}

function toBytes(numbers: Float32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Copies: a BLOB's bytes may start anywhere, a Float32Array only at a multiple of 4. */
function toFloats(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
