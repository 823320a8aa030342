import type {
  Checkpoint,
  InputChannelMessage,
  TrainRequest,
} from '@shared/contract/trainer-protocol';
import { runIdSchema } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { TrainingEvent } from '@shared/domain/training-event';
import { type FitEngine, fitNetwork } from '../../main/trainer/fit';

type EventOf<Kind extends TrainingEvent['kind']> = Extract<TrainingEvent, { kind: Kind }>;

/** Everything that a run told. */
export class FitRecord {
  readonly events: TrainingEvent[] = [];
  readonly checkpoints: Checkpoint[] = [];
  readonly controller = new AbortController();
  /** Called at each event, before the next batch. */
  onEvent: (event: TrainingEvent) => void = () => {};

  of<Kind extends TrainingEvent['kind']>(kind: Kind): EventOf<Kind>[] {
    return this.events.filter((event): event is EventOf<Kind> => event.kind === kind);
  }

  get losses(): number[] {
    return this.of('progress').flatMap((event) => event.batches.map((batch) => batch.loss));
  }

  get lastCheckpoint(): Checkpoint | undefined {
    return this.checkpoints.at(-1);
  }

  get ended(): EventOf<'ended'> | undefined {
    return this.of('ended')[0];
  }
}

/** Runs fit to its end with a record of all it tells. */
export async function recordFit(
  spec: NetworkSpec,
  values: Float64Array,
  engine: FitEngine,
  options: {
    inputs?: InputChannelMessage[];
    resumeFrom?: Checkpoint;
    record?: FitRecord;
  } = {},
): Promise<FitRecord> {
  const record = options.record ?? new FitRecord();
  const request: TrainRequest = {
    kind: 'train',
    runId: runIdSchema.parse('run'),
    spec,
    values,
    inputs: options.inputs ?? [],
    resumeFrom: options.resumeFrom ?? null,
  };
  await fitNetwork(
    request,
    engine,
    {
      event: (event) => {
        record.events.push(event);
        record.onEvent(event);
      },
      checkpoint: (checkpoint) => record.checkpoints.push(checkpoint),
    },
    record.controller.signal,
  );
  return record;
}
