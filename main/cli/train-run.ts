import { appError } from '@shared/domain/app-error';
import type { RunId } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { TrainingEvent } from '@shared/domain/training-event';
import { Cancelled, CliFailure, unwrap } from './cli-failure';
import type { ImportedSeries } from './import-series';
import type { CliStudio } from './open-studio';

type Ended = Extract<TrainingEvent, { kind: 'ended' }>;

/**
 * Trains to the end; `signal` cancels the run.
 * @throws CliFailure where the run failed or its trainer crashed; Cancelled.
 */
export async function trainRun(
  studio: CliStudio,
  { dataset, seriesName }: ImportedSeries,
  spec: NetworkSpec,
  signal: AbortSignal,
  onEvent: (event: TrainingEvent) => void,
): Promise<RunId> {
  const ended = new Promise<Ended>((resolve) => {
    studio.onTrainingEvent((event) => {
      onEvent(event);
      if (event.kind === 'ended') resolve(event);
    });
  });
  const start = await studio.handlers.training.start({ datasetId: dataset.id, seriesName, spec });
  const { runId } = unwrap(start);
  const cancel = () => void studio.handlers.training.cancel({ runId });
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  const end = await ended;
  signal.removeEventListener('abort', cancel);
  if (end.state === 'finished') return runId;
  if (end.state === 'cancelled') throw new Cancelled();
  throw new CliFailure(end.error ?? appError('unexpected', { reason: `the run is ${end.state}` }));
}
