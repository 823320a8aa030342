import { activationSchema, type LstmLayerSpec } from '@shared/domain/network-spec';
import { afterAll, describe, expect, test } from 'vitest';
import { composeOfCalls } from '../../main/trainer/engine/compose-recurrent-layer';
import { createRecurrentLayer } from '../../main/trainer/engine/create-recurrent-layer';
import { Kernels } from '../../main/trainer/engine/kernels';
import type { CarriedState, RecurrentLayer } from '../../main/trainer/engine/layer';
import { Lstm } from '../../main/trainer/engine/lstm';
import { directionOf, type RecurrentStage } from '../../main/trainer/engine/recurrent-direction';
import { nativeRuntime } from '../helpers/native-runtime';
import {
  lossOf,
  makeProbe,
  type PassKind,
  recurrentStage,
  runBackward,
  runForward,
  runToState,
  type StageShape,
} from '../helpers/recurrent-layers';

const kernels = new Kernels(nativeRuntime().binding);
afterAll(() => kernels.dispose());

const STEP = 4e-3;
const BATCH = 2;
const SEQUENCE: StageShape = { steps: 4, inputs: 2, returns: 'sequence' };
const LAST: StageShape = { steps: 4, inputs: 2, returns: 'last' };
const TRAINING: PassKind = { seed: 5 };

/**
 * Derivatives of L = Σ output ⊙ upstream by every parameter and input against
 * (L(θ + ε) − L(θ − ε))/2ε, in single precision.
 */
function expectDerivatives(layerSpec: unknown, shape: StageShape, carried = false) {
  const stage = recurrentStage(layerSpec, shape);
  expectLayerDerivatives(stage, createRecurrentLayer(kernels, stage), carried);
  // What is composed runs as graphs where it can; its cells are held to the same call by call.
  expectLayerDerivatives(stage, createRecurrentLayer(kernels, stage, composeOfCalls), carried);
}

function expectLayerDerivatives(stage: RecurrentStage, layer: RecurrentLayer, carried: boolean) {
  const probe = makeProbe(stage, BATCH, 11);
  if (carried) {
    const { hidden, cell } = runToState(kernels, layer, probe, TRAINING).state;
    probe.initial = { hidden, cell };
  }
  const derived = runBackward(kernels, layer, probe, TRAINING);
  const here = lossOf(kernels, layer, probe, TRAINING);
  const compare = (numbers: Float32Array, gradients: Float32Array, what: string) => {
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]!;
      numbers[at] = number + STEP;
      const above = lossOf(kernels, layer, probe, TRAINING);
      numbers[at] = number - STEP;
      const below = lossOf(kernels, layer, probe, TRAINING);
      numbers[at] = number;
      const slopes = [(here - below) / STEP, (above - here) / STEP];
      expect(isSlope(gradients[at]!, slopes), `${what} ${at}: ${gradients[at]}, ${slopes}`).toBe(
        true,
      );
    }
  };
  compare(probe.parameters, derived.parameters, 'parameter');
  compare(probe.input, derived.input, 'input');
}

/** Their mean where the loss is smooth, else one between them: ReLU and its kin have corners. */
function isSlope(gradient: number, [left, right]: number[]): boolean {
  const mean = (left! + right!) / 2;
  const allowed = 1e-3 + 1e-2 * Math.abs(mean);
  if (Math.abs(gradient - mean) <= allowed) return true;
  return (
    gradient >= Math.min(left!, right!) - allowed && gradient <= Math.max(left!, right!) + allowed
  );
}

/** Gradients of one gate's columns are exactly 0 in these tensors. */
function expectFrozen(layerSpec: unknown, columnsOf: Record<string, [gate: number, of: number]>) {
  const stage = recurrentStage(layerSpec, LAST);
  const probe = makeProbe(stage, BATCH, 3);
  const { parameters } = runBackward(
    kernels,
    createRecurrentLayer(kernels, stage),
    probe,
    TRAINING,
  );
  for (const [name, [gate, gates]] of Object.entries(columnsOf)) {
    const { offset, size } = stage.tensors.find((tensor) => tensor.name === name)!;
    const own = parameters.subarray(offset, offset + size);
    const columns = own.filter((_, at) => Math.floor(at / stage.spec.units) % gates === gate);
    expect([...columns], name).toEqual(new Array(size / gates).fill(0));
  }
}

/** The layer that the plan chooses against the composed one, on the same numbers. */
function expectSameAsComposed(layerSpec: unknown, shape: StageShape, kind: PassKind = TRAINING) {
  const stage = recurrentStage(layerSpec, shape);
  const fused = createRecurrentLayer(kernels, stage);
  const composed = composeOfCalls(kernels, directionOf(stage), stage.spec);
  const probe = makeProbe(stage, 3, 17);
  const states = runToState(kernels, composed, probe, kind).state;
  for (const initial of [null, states]) {
    probe.initial = initial;
    expectClose(
      runForward(kernels, fused, probe, kind),
      runForward(kernels, composed, probe, kind),
      1e-5,
    );
    if (kind === null) continue;
    const one = runBackward(kernels, fused, probe, kind);
    const other = runBackward(kernels, composed, probe, kind);
    expectClose(one.parameters, other.parameters, 1e-4);
    expectClose(one.input, other.input, 1e-4);
  }
}

function expectClose(actual: Float32Array, expected: Float32Array, allowed: number) {
  expect(actual.length).toBe(expected.length);
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  const worst = actual.reduce(
    (most, value, at) => Math.max(most, Math.abs(value - expected[at]!)),
    0,
  );
  expect(worst / scale).toBeLessThan(allowed);
}

const lstm = (parts: object) => ({ kind: 'lstm', units: 3, ...parts });
const gru = (parts: object) => ({ kind: 'gru', units: 3, ...parts });
const rnn = (parts: object) => ({ kind: 'simple-rnn', units: 3, ...parts });

const LSTM_GATES = ['input', 'forget', 'candidate', 'output'];
const GRU_GATES = ['reset', 'update', 'candidate'];
const MODES = ['open', 'closed'];
const ACTIVATIONS = activationSchema.options;
const product = (left: readonly string[], right: readonly string[]) =>
  left.flatMap((one) => right.map((other): [string, string] => [one, other]));
/** Keeps the composed path where everything else is standard. */
const ODD = { outputActivation: 'softsign' };

describe('derivatives of an LSTM agree with finite differences', () => {
  test.each([LAST, SEQUENCE])('on the fused kernels, $returns', (shape) => {
    expectDerivatives(lstm({}), shape);
    expectDerivatives(lstm({}), shape, true);
  });

  test.each([LAST, SEQUENCE])('composed, $returns', (shape) => {
    expectDerivatives(lstm(ODD), shape);
    expectDerivatives(lstm(ODD), shape, true);
  });

  test.each(product(LSTM_GATES, ACTIVATIONS))('%s gate with %s', (gate, activation) => {
    expectDerivatives(lstm({ gates: { [gate]: { activation } } }), SEQUENCE);
  });

  test.each(ACTIVATIONS)('output activation %s', (outputActivation) => {
    expectDerivatives(lstm({ outputActivation }), SEQUENCE);
  });

  test.each(product(LSTM_GATES, MODES))('%s gate %s', (gate, mode) => {
    const columns: [number, number] = [LSTM_GATES.indexOf(gate), 4];
    for (const parts of [{}, ODD, { peepholes: true }]) {
      const spec = lstm({ gates: { [gate]: { mode } }, ...parts });
      expectDerivatives(spec, SEQUENCE);
      expectFrozen(spec, { kernel: columns, 'recurrent-kernel': columns, bias: columns });
    }
  });

  test.each([
    ['input', 0],
    ['forget', 1],
    ['output', 2],
  ])('%s gate without its peephole', (gate, row) => {
    for (const parts of [{}, ODD]) {
      const spec = lstm({ gates: { [gate]: { mode: 'open' } }, peepholes: true, ...parts });
      expectFrozen(spec, { peepholes: [row, 3] });
    }
  });

  test.each([{}, ODD, { peepholes: true }, { peepholes: true, ...ODD }])(
    'coupled gates with %o',
    (parts) => {
      const spec = lstm({ coupledGates: true, ...parts });
      expectDerivatives(spec, SEQUENCE);
      expectFrozen(spec, { kernel: [1, 4], 'recurrent-kernel': [1, 4], bias: [1, 4] });
    },
  );

  test('coupled gates with a hard sigmoid', () => {
    const gates = { input: { activation: 'hard-sigmoid' } };
    expectDerivatives(lstm({ coupledGates: true, gates }), SEQUENCE);
  });

  test.each([LAST, SEQUENCE])('peepholes, $returns', (shape) => {
    expectDerivatives(lstm({ peepholes: true }), shape);
    expectDerivatives(lstm({ peepholes: true, ...ODD }), shape);
    expectDerivatives(lstm({ peepholes: true }), shape, true);
    expectDerivatives(lstm({ peepholes: true, ...ODD }), shape, true);
  });

  test.each([0.2, 0.5])('cell clip %d', (cellClip) => {
    expectDerivatives(lstm({ cellClip }), SEQUENCE);
    expectDerivatives(lstm({ cellClip, peepholes: true }), SEQUENCE);
  });
});

describe('derivatives of a GRU agree with finite differences', () => {
  test.each([LAST, SEQUENCE])('on the fused kernels, $returns', (shape) => {
    expectDerivatives(gru({}), shape);
    expectDerivatives(gru({}), shape, true);
  });

  test.each([LAST, SEQUENCE])('with the reset gate after the product, $returns', (shape) => {
    expectDerivatives(gru({ resetAfter: true }), shape);
    expectDerivatives(gru({ resetAfter: true }), shape, true);
  });

  test.each(product(GRU_GATES, ACTIVATIONS))('%s gate with %s', (gate, activation) => {
    expectDerivatives(gru({ gates: { [gate]: { activation } } }), SEQUENCE);
  });

  test.each(product(GRU_GATES, MODES))('%s gate %s', (gate, mode) => {
    for (const parts of [{}, { resetAfter: true }]) {
      const spec = gru({ gates: { [gate]: { mode } }, ...parts });
      expectDerivatives(spec, SEQUENCE);
      const [tensors, columns]: [string, [number, number]] =
        gate === 'candidate' ? [gate, [0, 1]] : ['gate', [GRU_GATES.indexOf(gate), 2]];
      expectFrozen(spec, {
        [`${tensors}-kernel`]: columns,
        [`${tensors}-recurrent-kernel`]: columns,
        [`${tensors}-bias`]: columns,
      });
    }
  });
});

describe('derivatives of a simple RNN agree with finite differences', () => {
  test.each(ACTIVATIONS)('%s', (activation) => {
    expectDerivatives(rnn({ activation }), SEQUENCE);
    expectDerivatives(rnn({ activation }), LAST, true);
  });
});

describe.each(['simple-rnn', 'lstm', 'gru'])('derivatives of a %s agree with', (kind) => {
  const layer = { kind, units: 3 };

  test.each([LAST, SEQUENCE])('recurrent dropout, $returns', (shape) => {
    expectDerivatives({ ...layer, recurrentDropout: 0.5 }, shape, true);
  });

  test.each([LAST, SEQUENCE])('inner normalization, $returns', (shape) => {
    const normalization = { placement: 'before' };
    expectDerivatives({ ...layer, normalization }, shape);
    expectDerivatives({ ...layer, normalization, recurrentDropout: 0.3 }, shape);
  });

  test.each(['sum', 'concat', 'mul', 'ave'])('both directions, %s', (merge) => {
    for (const shape of [LAST, SEQUENCE]) {
      expectDerivatives({ ...layer, bidirectional: { merge } }, shape);
    }
  });

  test('everything at once', () => {
    const spec = {
      ...layer,
      bidirectional: { merge: 'concat' },
      recurrentDropout: 0.4,
      normalization: { placement: 'before' },
    };
    expectDerivatives(spec, SEQUENCE);
  });
});

describe('fused kernels compute what the composed layer computes', () => {
  const shapes: StageShape[] = [
    { steps: 5, inputs: 3, returns: 'sequence' },
    { steps: 1, inputs: 1, returns: 'last' },
    { steps: 6, inputs: 1, returns: 'last' },
  ];

  test.each([
    {},
    { peepholes: true },
    { coupledGates: true },
    { coupledGates: true, peepholes: true },
  ])('LSTM with %o', (parts) => {
    for (const shape of shapes) expectSameAsComposed(lstm(parts), shape);
  });

  test.each(product(LSTM_GATES, MODES))('LSTM, %s gate %s', (gate, mode) => {
    for (const shape of shapes) {
      const gates = { [gate]: { mode } };
      expectSameAsComposed(lstm({ gates }), shape);
      expectSameAsComposed(lstm({ gates, peepholes: true }), shape);
    }
  });

  test.each([{ cellClip: 0.1 }, { cellClip: 0.1, peepholes: true }, { recurrentDropout: 0.5 }])(
    'LSTM with %o in inference',
    (parts) => {
      for (const shape of shapes) expectSameAsComposed(lstm(parts), shape, null);
    },
  );

  test.each([['reset', 'learned'], ...product(GRU_GATES, MODES)])(
    'GRU, %s gate %s',
    (gate, mode) => {
      for (const shape of shapes)
        expectSameAsComposed(gru({ gates: { [gate!]: { mode } } }), shape);
    },
  );

  test('GRU with recurrent dropout in inference', () => {
    for (const shape of shapes) expectSameAsComposed(gru({ recurrentDropout: 0.5 }), shape, null);
  });
});

describe('the gradient kernel of a clipped cell', () => {
  test('passes what a clipped cell must stop, so training is composed', () => {
    const stage = recurrentStage(lstm({ cellClip: 0.2 }), LAST);
    const probe = makeProbe(stage, BATCH, 11);
    const fused = new Lstm(kernels, directionOf(stage), stage.spec as LstmLayerSpec);
    const composed = composeOfCalls(kernels, directionOf(stage), stage.spec);
    const one = runBackward(kernels, fused, probe, TRAINING).parameters;
    const other = runBackward(kernels, composed, probe, TRAINING).parameters;
    const worst = Math.max(...one.map((value, at) => Math.abs(value - other[at]!)));
    expect(worst).toBeGreaterThan(0.01);
  });
});

describe('a sequence in two halves, with the state carried', () => {
  const whole: StageShape = { steps: 6, inputs: 2, returns: 'sequence' };
  const half: StageShape = { ...whole, steps: 3 };
  const layers = [
    rnn({}),
    lstm({}),
    lstm(ODD),
    lstm({ peepholes: true }),
    gru({}),
    gru({ resetAfter: true }),
  ];

  test.each(layers)('gives what the whole gives: %o', (layerSpec) => {
    const stage = recurrentStage(layerSpec, whole);
    const halfStage = recurrentStage(layerSpec, half);
    const probe = makeProbe(stage, BATCH, 7);
    const expected = runToState(kernels, createRecurrentLayer(kernels, stage), probe, null);
    const layer = createRecurrentLayer(kernels, halfStage);
    const middle = probe.input.length / 2;
    const inHalves = [probe.input.subarray(0, middle), probe.input.subarray(middle)];
    const outputs: number[] = [];
    let initial: CarriedState | null = null;
    for (const input of inHalves) {
      const { output, state } = runToState(
        kernels,
        layer,
        { ...probe, stage: halfStage, input, initial },
        null,
      );
      outputs.push(...output);
      initial = state;
    }
    expectClose(Float32Array.from(outputs), expected.output, 1e-6);
    expectClose(initial!.hidden, expected.state.hidden, 1e-6);
    if (expected.state.cell !== null) expectClose(initial!.cell!, expected.state.cell, 1e-6);
  });

  test('does not exist for two directions', () => {
    const stage = recurrentStage(rnn({ bidirectional: {} }), half);
    const probe = makeProbe(stage, BATCH, 7);
    expect(() => runToState(kernels, createRecurrentLayer(kernels, stage), probe, null)).toThrow(
      'bidirectional',
    );
  });
});
