import {
  type ForecastRequest,
  type TrainerRequest,
  type TrainRequest,
  trainerRequestSchema,
} from '@shared/contract/trainer-protocol';
import { type AppError, appError } from '@shared/domain/app-error';
import { assertNever } from '@shared/domain/assert-never';
import { type RunId, runIdSchema } from '@shared/domain/ids';
import type { TrainingEvent } from '@shared/domain/training-event';
import { z } from 'zod';
import { createNetwork } from './create-network';
import { describeThrow } from './describe-throw';
import { fitNetwork } from './fit';
import { forecast } from './forecast';
import type { Runtime } from './runtime/runtime';
import type { PagePort, Transport } from './transport';

/** Parses, dispatches and answers; runs are told apart by their ids. */
export interface Trainer {
  handle(message: unknown, ports: readonly PagePort[]): Promise<void>;
  /** Tells every open run that it failed, before the process ends. */
  failAll(error: AppError): void;
}

export function createTrainer(runtime: Promise<Runtime>, transport: Transport): Trainer {
  const pages = new Set<PagePort>();
  const runs = new Map<RunId, AbortController>();

  const tell = (event: TrainingEvent) => {
    transport.post({ kind: 'event', event });
    for (const page of pages) page.postMessage(event);
  };

  const train = async (request: TrainRequest) => {
    const { runId, spec } = request;
    const controller = new AbortController();
    runs.set(runId, controller);
    try {
      const loaded = await runtime;
      await fitNetwork(
        request,
        {
          name: loaded.engine,
          createNetwork: (targetRange) => createNetwork(loaded, spec, targetRange),
        },
        {
          event: tell,
          checkpoint: (checkpoint) => transport.post({ kind: 'checkpoint', runId, checkpoint }),
        },
        controller.signal,
      );
    } finally {
      runs.delete(runId);
    }
  };

  const answerForecast = async (request: ForecastRequest) => {
    const network = createNetwork(await runtime, request.spec, request.targetRange);
    try {
      const answer = await forecast(request, network);
      transport.post({ kind: 'forecast-done', requestId: request.requestId, answer });
    } finally {
      network.dispose();
    }
  };

  const dispatch = async (request: TrainerRequest, ports: readonly PagePort[]) => {
    switch (request.kind) {
      case 'train':
        return train(request);
      case 'cancel':
        return runs.get(request.runId)?.abort();
      case 'forecast':
        return answerForecast(request);
      case 'attach-port':
        for (const port of ports) {
          pages.add(port);
          port.on('close', () => pages.delete(port));
        }
        return;
      default:
        return assertNever(request);
    }
  };

  const refuse = (message: unknown, error: AppError) => {
    const { runId, requestId } = addressSchema.parse(message);
    if (runId !== undefined) {
      tell({ kind: 'ended', runId, state: 'failed', error });
    } else {
      transport.post({ kind: 'request-failed', requestId, error });
    }
  };

  return {
    async handle(message, ports) {
      try {
        const parsed = trainerRequestSchema.safeParse(message);
        if (!parsed.success) refuse(message, describeIssue(parsed.error));
        else await dispatch(parsed.data, ports);
      } catch (thrown) {
        refuse(message, describeThrow(thrown));
      }
    },
    failAll(error) {
      for (const runId of runs.keys()) tell({ kind: 'ended', runId, state: 'failed', error });
    },
  };
}

/** Whom a request that failed is to be answered about. */
const addressSchema = z
  .object({
    runId: runIdSchema.optional().catch(undefined),
    requestId: z.string().catch(''),
  })
  .catch({ runId: undefined, requestId: '' });

function describeIssue(error: z.ZodError): AppError {
  const [issue] = error.issues;
  return appError(
    'request-invalid',
    {
      call: 'trainer',
      path: issue?.path.join('.') ?? '',
      reason: issue?.message ?? error.message,
    },
    error.message,
  );
}
