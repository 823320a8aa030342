import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { GruLayerSpec, LstmLayerSpec } from '@shared/domain/network-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../main/trainer/data/random';
import {
  composeInGraph,
  composeInParts,
  composeOfCalls,
} from '../../main/trainer/engine/compose-recurrent-layer';
import { createRecurrentLayer } from '../../main/trainer/engine/create-recurrent-layer';
import { GraphBuilder } from '../../main/trainer/engine/graph/graph-builder';
import { GraphLayer } from '../../main/trainer/engine/graph-layer';
import { gruInGraph } from '../../main/trainer/engine/gru-in-graph';
import { Kernels } from '../../main/trainer/engine/kernels';
import type { RecurrentLayer } from '../../main/trainer/engine/layer';
import { lstmInParts } from '../../main/trainer/engine/lstm-in-parts';
import { matMul } from '../../main/trainer/engine/products';
import { directionOf, type RecurrentStage } from '../../main/trainer/engine/recurrent-direction';
import { recurrentArbitrary } from '../helpers/layer-arbitraries';
import { nativeRuntime } from '../helpers/native-runtime';
import {
  makeProbe,
  type PassKind,
  type Probe,
  recurrentStage,
  runBackward,
  runForward,
  runToState,
} from '../helpers/recurrent-layers';

const { binding } = nativeRuntime();
const foldersLeft = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('gatecast-graph-'));

describe('a graph', () => {
  test('computes as a whole, gives its tensors to the scope, and is gone after dispose', () => {
    const kernels = new Kernels(binding);
    const tensors = kernels.liveTensors;
    const models = binding.getNumOfSavedModels();
    const graph = new GraphBuilder();
    const left = graph.input();
    const product = matMul(graph, left, graph.input());
    const run = kernels.compile({ graph, outputs: [graph.run('Tanh', [product]), product] });
    const read = kernels.scope(() =>
      run([
        kernels.tensor([1, 2], Float32Array.of(1, 2)),
        kernels.tensor([2, 1], Float32Array.of(3, 4)),
      ]).map((id) => kernels.read(id)[0]!),
    );
    expect(read[1]).toBe(1 * 3 + 2 * 4);
    expect(read[0]).toBeCloseTo(Math.tanh(11), 6);
    expect(binding.getNumOfSavedModels()).toBe(models + 1);
    kernels.dispose();
    expect(kernels.liveTensors).toBe(tensors);
    expect(binding.getNumOfSavedModels()).toBe(models);
  });

  test('that is none is refused, and its folder is removed all the same', () => {
    const kernels = new Kernels(binding);
    const graph = new GraphBuilder();
    const before = foldersLeft();
    const outputs = [graph.run('NoSuchKernel', [graph.input()])];
    expect(() => kernels.compile({ graph, outputs })).toThrow('NoSuchKernel');
    expect(foldersLeft()).toEqual(before);
  });
});

interface Drawn {
  steps: number;
  batch: number;
  inputs: number;
  returns: 'sequence' | 'last';
  carries: boolean;
  seed: number;
}

/** Sizes of 1 too: there libtensorflow's optimizer rewrites what it leaves alone elsewhere. */
const drawn: fc.Arbitrary<Drawn> = fc.record({
  steps: fc.integer({ min: 1, max: 6 }),
  batch: fc.integer({ min: 1, max: 8 }),
  inputs: fc.integer({ min: 1, max: 4 }),
  returns: fc.constantFrom('sequence' as const, 'last' as const),
  carries: fc.boolean(),
  seed: fc.integer({ min: 0, max: 1e6 }),
});

type MakeLayer = (kernels: Kernels, stage: RecurrentStage) => RecurrentLayer;

/** The same numbers and the same random draws through both layers, there and back. */
function expectSameLayers(layer: unknown, given: Drawn, make: MakeLayer, makeOther: MakeLayer) {
  const kernels = new Kernels(binding);
  const stage = recurrentStage(layer, given);
  const probe = makeProbe(stage, given.batch, given.seed);
  if (given.carries && stage.spec.bidirectional === null) probe.initial = drawStates(probe);
  const layers = [make(kernels, stage), makeOther(kernels, stage)];
  const training: PassKind = { seed: given.seed };
  for (const kind of [null, training]) {
    expectClose(
      layers.map((each) => runForward(kernels, each, probe, kind)),
      1e-5,
    );
  }
  if (stage.spec.bidirectional === null) {
    const states = layers.map((each) => runToState(kernels, each, probe, training).state);
    expectClose(
      states.map(({ hidden, cell }) => Float32Array.of(...hidden, ...(cell ?? []))),
      1e-5,
    );
  }
  const gradients = layers.map((each) => runBackward(kernels, each, probe, training));
  expectClose(
    gradients.map(({ parameters }) => parameters),
    1e-4,
  );
  expectClose(
    gradients.map(({ input }) => input),
    1e-4,
  );
  kernels.dispose();
}

function drawStates({ stage, batch }: Probe) {
  const { normal } = createRandom(stage.parameters.length);
  const draw = () => Float32Array.from({ length: batch * stage.spec.units }, normal);
  return { hidden: draw(), cell: draw() };
}

function expectClose([actual, expected]: Float32Array[], allowed: number) {
  expect(actual!.length).toBe(expected!.length);
  const scale = expected!.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  actual!.forEach((value, at) => {
    expect(Math.abs(value - expected![at]!) / scale).toBeLessThan(allowed);
  });
}

const ofCalls: MakeLayer = (kernels, stage) =>
  composeOfCalls(kernels, directionOf(stage), stage.spec);

const lstmGraph =
  (parts: number, longest: number): MakeLayer =>
  (kernels, stage) =>
    new GraphLayer(
      kernels,
      directionOf(stage),
      (segment, joined) =>
        lstmInParts(kernels, segment, stage.spec as LstmLayerSpec, parts, joined),
      longest,
    );
const gruGraph =
  (longest: number): MakeLayer =>
  (kernels, stage) =>
    new GraphLayer(
      kernels,
      directionOf(stage),
      (segment, joined) => gruInGraph(kernels, segment, stage.spec as GruLayerSpec, joined),
      longest,
    );

const ALL_STEPS = 100;

describe.each([
  ['lstm in one part', { kind: 'lstm' }, lstmGraph(1, ALL_STEPS), 1],
  ['lstm in two parts', { kind: 'lstm' }, lstmGraph(2, ALL_STEPS), 2],
  ['lstm in two parts and segments', { kind: 'lstm' }, lstmGraph(2, 2), 2],
  ['coupled lstm in three parts', { kind: 'lstm', coupledGates: true }, lstmGraph(3, ALL_STEPS), 3],
  ['gru', { kind: 'gru' }, gruGraph(ALL_STEPS), 1],
  ['gru in segments', { kind: 'gru' }, gruGraph(2), 1],
])('%s', (_, kind, graph, leastBatch) => {
  test('the graph gives what the layer of small kernels gives', () => {
    const units = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(units, drawn, (unitCount, given) => {
        // Each part of a batch has a window at least.
        const sizes = { ...given, batch: Math.max(given.batch, leastBatch) };
        expectSameLayers({ ...kind, units: unitCount }, sizes, graph, ofCalls);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a layer composed of small kernels', () => {
  /** Inner normalization has no graph. */
  const layers = recurrentArbitrary.map((layer) => ({ ...layer, normalization: null }));
  const composed =
    (compose: typeof composeInGraph): MakeLayer =>
    (kernels, stage) =>
      createRecurrentLayer(kernels, stage, compose);

  test('gives the same as a graph and call by call, in each direction', () => {
    fc.assert(
      fc.property(layers, drawn, (layer, given) => {
        expectSameLayers(layer, given, composed(composeInGraph), composed(composeOfCalls));
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same as graphs of any parts and segments', () => {
    const cut = fc.record({
      parts: fc.integer({ min: 1, max: 3 }),
      longest: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(layers, drawn, cut, (layer, given, { parts, longest }) => {
        const inGraphs: MakeLayer = (kernels, stage) =>
          composeInParts(kernels, directionOf(stage), stage.spec, parts, longest);
        const sizes = { ...given, batch: Math.max(given.batch, parts) };
        expectSameLayers({ ...layer, bidirectional: null }, sizes, inGraphs, ofCalls);
      }),
      { numRuns: 60 },
    );
  });

  test('plans two graphs for the way there, however many steps there are', () => {
    const kernels = new Kernels(binding);
    const models = binding.getNumOfSavedModels();
    const stage = recurrentStage(
      { kind: 'gru', units: 1, resetAfter: true },
      { ...SMALL, steps: 101 },
    );
    const layer = createRecurrentLayer(kernels, stage);
    runForward(kernels, layer, makeProbe(stage, 1, 3), null);
    expect(binding.getNumOfSavedModels() - models).toBe(2);
    kernels.dispose();
  });

  test('is not derived after an inference pass, which leaves nothing for it', () => {
    const kernels = new Kernels(binding);
    const stage = recurrentStage({ kind: 'gru', units: 2, resetAfter: true }, SMALL);
    const probe = makeProbe(stage, 1, 3);
    const layer = createRecurrentLayer(kernels, stage, composeInGraph);
    expect(() => runBackward(kernels, layer, probe, null)).toThrow('training');
    kernels.dispose();
  });
});

const SMALL = { steps: 3, inputs: 1, returns: 'last' as const };
