import { type Checkpoint, checkpointSchema } from '@shared/contract/trainer-protocol';
import type { RunId } from '@shared/domain/ids';
import { z } from 'zod';
import type { ProjectDatabase } from '../project/project';

const rowSchema = z.object({
  epoch: z.number(),
  parameters: z.instanceof(Uint8Array),
  first_moments: z.instanceof(Uint8Array),
  second_moments: z.instanceof(Uint8Array),
  optimizer_steps: z.number(),
  random_state: z.string(),
  scaler_mean: z.number(),
  scaler_deviation: z.number(),
});

/** Replaces the run's former checkpoint: after a crash there is the old one or the new one. */
export async function writeCheckpoint(
  database: ProjectDatabase,
  runId: RunId,
  checkpoint: Checkpoint,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.run('DELETE FROM checkpoints WHERE run_id = ?', [runId]);
    await transaction.run('INSERT INTO checkpoints VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      runId,
      checkpoint.epoch,
      toBytes(checkpoint.parameters),
      toBytes(checkpoint.firstMoments),
      toBytes(checkpoint.secondMoments),
      checkpoint.optimizerSteps,
      JSON.stringify(checkpoint.randomState),
      checkpoint.scaler.mean,
      checkpoint.scaler.deviation,
    ]);
  });
}

/** The run's last checkpoint, or null before its first. */
export async function readCheckpoint(
  database: ProjectDatabase,
  runId: RunId,
): Promise<Checkpoint | null> {
  const [row] = await database.rows(
    rowSchema,
    `SELECT epoch, parameters, first_moments, second_moments, optimizer_steps, random_state,
      scaler_mean, scaler_deviation FROM checkpoints WHERE run_id = ?`,
    [runId],
  );
  if (row === undefined) return null;
  return checkpointSchema.parse({
    epoch: row.epoch,
    parameters: toFloats(row.parameters),
    firstMoments: toFloats(row.first_moments),
    secondMoments: toFloats(row.second_moments),
    optimizerSteps: row.optimizer_steps,
    randomState: JSON.parse(row.random_state),
    scaler: { mean: row.scaler_mean, deviation: row.scaler_deviation },
  });
}

function toBytes(floats: Float32Array): Uint8Array {
  return new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength);
}

/** Copies: a BLOB's bytes may start anywhere, a Float32Array only at a multiple of 4. */
function toFloats(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
