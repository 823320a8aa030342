import { z } from 'zod';
import { describeThrow } from './describe-throw';
import { loadRuntime } from './runtime/load-runtime';
import { createTrainer } from './trainer';
import { connectToParent } from './transport';

/** The trainer's process: composition root, nothing else. */
z.config({ jitless: true });
const transport = connectToParent();
const runtime = loadRuntime(process.env.GATECAST_ENGINE);
const trainer = createTrainer(runtime, transport);

transport.onMessage((message, ports) => void trainer.handle(message, ports));

process.on('uncaughtException', (thrown) => {
  console.error(thrown);
  trainer.failAll(describeThrow(thrown));
  process.exitCode = 1;
  setImmediate(() => process.exit());
});

void runtime.then(({ info }) => transport.post({ kind: 'ready', runtime: info }));
