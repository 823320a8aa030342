import { availableParallelism } from 'node:os';
import { parseBenchArguments } from './engine/arguments';
import { engineContenders, measureKernelShare } from './engine/engine-contenders';
import { layersContenders } from './engine/layers-contenders';
import { limitOf, type MachineSpeed } from './engine/limit';
import { measureMachineSpeed, medianSpeed } from './engine/machine-speed';
import { measureWork } from './engine/measure';
import { nativeRuntime } from './engine/native';
import { startPeers } from './engine/peer-contenders';
import { QuietPause } from './engine/quiet-pause';
import { renderReport } from './engine/report';
import { writeResults } from './engine/results';
import { gatherRunFacts } from './engine/run-facts';
import { SERVE_ARGUMENT, serveContenders } from './engine/serve-contenders';
import { listWorks, type Row } from './engine/works';

/**
 * Time of a training step and of a recursive forecast: this engine, tf.layers on the same
 * libtensorflow and, given a Python that has them, Keras and PyTorch. See docs/benchmarks.md.
 *
 * npm run bench -- engine [--peers PYTHON] [--networks lstm,gru] [--rounds 3]
 */
const runtime = nativeRuntime();
// libtensorflow takes as many threads of its own accord.
const threads = availableParallelism();

if (process.argv.includes(SERVE_ARGUMENT)) {
  await serveContenders(layersContenders(runtime.tf), threads);
} else {
  await measureAll();
}

async function measureAll(): Promise<void> {
  const { python, networks, rounds, isFull } = parseBenchArguments(process.argv.slice(2));
  const peers = await startPeers(python, threads);
  const contenders = [...engineContenders(runtime), ...peers.contenders];
  const rows: Row[] = [];
  const speeds: MachineSpeed[] = [];
  const pause = new QuietPause();
  try {
    const works = listWorks(networks);
    for (const [at, work] of works.entries()) {
      const { network, window, batch, units, task } = work;
      console.error(`${at + 1}/${works.length} ${task} ${network} (${window}, ${batch}, ${units})`);
      await pause.take();
      speeds.push(measureMachineSpeed(runtime.binding));
      const [engine, ...others] = await measureWork(work, contenders, rounds, () => pause.take());
      if (task === 'train') engine!.kernels = measureKernelShare(runtime, work, engine!.msPerStep);
      rows.push(engine!, ...others);
    }
  } finally {
    await peers.close();
  }
  const speed = medianSpeed(speeds);
  for (const row of rows) if (row.task === 'train') row.limitMs = limitOf(row, speed).ms;
  const { othersShare } = pause;
  const { versions } = peers;
  const facts = gatherRunFacts(runtime, { threads, rounds, speed, othersShare, peers: versions });
  console.log(renderReport(rows, facts));
  if (isFull) writeResults(rows, facts);
  else console.error('Not everything was measured: bench/results stays as it was.');
}
