import type { TrainerMessage } from '@shared/contract/trainer-protocol';
import type { TrainingEvent } from '@shared/domain/training-event';
import { expect, test } from 'vitest';
import type { Runtime } from '../../../main/trainer/runtime/runtime';
import { createTrainer } from '../../../main/trainer/trainer';
import type { PagePort } from '../../../main/trainer/transport';
import { makeSpec } from '../../helpers/trainer-specs';

const spec = makeSpec({ windowSteps: 4, layers: [{ kind: 'lstm', units: 1 }] });
const tooShort = {
  kind: 'train',
  runId: 'run',
  spec,
  values: Float64Array.of(1, 2),
  inputs: [],
  resumeFrom: null,
};
/** Series are refused before the runtime is used. */
const unused = Promise.resolve({ engine: 'wasm' } as Runtime);

function setUp(runtime: Promise<Runtime> = unused) {
  const posted: TrainerMessage[] = [];
  const trainer = createTrainer(runtime, {
    post: (message) => posted.push(message),
    onMessage() {},
  });
  return { posted, trainer };
}

test('a page hears the events straight, until it closes its port', async () => {
  const { posted, trainer } = setUp();
  const heard: unknown[] = [];
  let close = () => {};
  const port: PagePort = {
    postMessage: (message) => heard.push(message),
    on: (_event, listener) => {
      close = listener;
    },
  };
  await trainer.handle({ kind: 'attach-port' }, [port]);
  await trainer.handle(tooShort, []);
  const events: TrainingEvent[] = posted.flatMap((message) =>
    message.kind === 'event' ? [message.event] : [],
  );
  expect(events).toHaveLength(1);
  expect(heard).toEqual(events);
  close();
  await trainer.handle(tooShort, []);
  expect(heard).toHaveLength(1);
  expect(posted).toHaveLength(2);
});

test('a runtime that does not load fails the run and the forecast that wait for it', async () => {
  const { posted, trainer } = setUp(Promise.reject(new Error('no engine at all')));
  await trainer.handle(tooShort, []);
  const forecast = {
    kind: 'forecast',
    requestId: 'ask',
    spec,
    values: Float64Array.of(1, 2),
    originIndex: 2,
    horizonSteps: 1,
    parameters: new Float32Array(1),
    inputs: [],
    scaler: { mean: 0, deviation: 1 },
    channelScalers: [],
    targetRange: null,
  };
  await trainer.handle(forecast, []);
  const error = { code: 'unexpected', params: { reason: 'no engine at all' } };
  expect(posted).toMatchObject([
    { kind: 'event', event: { kind: 'ended', runId: 'run', state: 'failed', error } },
    { kind: 'request-failed', requestId: 'ask', error },
  ]);
});

test('a train request that is not understood ends its run, with the key at fault', async () => {
  const { posted, trainer } = setUp();
  await trainer.handle({ ...tooShort, spec: { ...spec, windowSteps: 0 } }, []);
  expect(posted).toMatchObject([
    {
      kind: 'event',
      event: {
        kind: 'ended',
        runId: 'run',
        error: { code: 'request-invalid', params: { path: 'spec.windowSteps' } },
      },
    },
  ]);
});

test('a process that has to end tells the runs that are open', async () => {
  const { posted, trainer } = setUp(new Promise(() => {}));
  void trainer.handle(tooShort, []);
  trainer.failAll({ code: 'unexpected', params: { reason: 'gone' } });
  expect(posted).toMatchObject([{ event: { kind: 'ended', runId: 'run', state: 'failed' } }]);
});
