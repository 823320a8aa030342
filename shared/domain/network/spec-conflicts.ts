import { holidayCountries } from './holiday-countries';
import { inferLayerShapes } from './layer-shapes';
import { isRecurrent, type LayerSpec } from './layer-spec';
import type { SpecConflict } from './spec-conflict';
import type { NetworkSpec } from './spec-parts';

/** Everything in a spec that is valid alone and impossible together; empty where all fits. */
export function findSpecConflicts(spec: NetworkSpec): SpecConflict[] {
  const shapes = inferLayerShapes(spec);
  return [
    ...(Array.isArray(shapes) ? [] : [shapes]),
    ...spec.layers.flatMap(gateConflicts),
    ...inputConflicts(spec),
    ...outputConflicts(spec),
    ...trainingConflicts(spec),
  ];
}

function gateConflicts(layer: LayerSpec, at: number): SpecConflict[] {
  if (layer.kind !== 'lstm' || !layer.coupledGates) return [];
  const { input, forget } = layer.gates;
  const conflicts: SpecConflict[] = [];
  if (input.activation !== 'sigmoid' && input.activation !== 'hard-sigmoid') {
    conflicts.push({
      path: ['layers', at, 'gates', 'input', 'activation'],
      problem: { kind: 'coupling-needs-sigmoid' },
    });
  }
  for (const [name, gate] of Object.entries({ input, forget })) {
    if (gate.mode === 'learned') continue;
    conflicts.push({
      path: ['layers', at, 'gates', name, 'mode'],
      problem: { kind: 'coupled-gate-is-ablated' },
    });
  }
  return conflicts;
}

function inputConflicts({ inputs }: NetworkSpec): SpecConflict[] {
  const conflicts: SpecConflict[] = [];
  for (const key of ['covariates', 'calendar'] as const) {
    const names: readonly string[] = inputs[key];
    names.forEach((name, at) => {
      if (names.indexOf(name) === at) return;
      conflicts.push({ path: ['inputs', key, at], problem: { kind: 'input-repeated', name } });
    });
  }
  const path = ['inputs', 'holidayCountry'];
  const { holidayCountry } = inputs;
  if (inputs.calendar.includes('holiday') && holidayCountry === null) {
    conflicts.push({ path, problem: { kind: 'holidays-need-a-country' } });
  }
  if (holidayCountry !== null && !holidayCountries.includes(holidayCountry)) {
    conflicts.push({ path, problem: { kind: 'country-without-holidays' } });
  }
  return conflicts;
}

function outputConflicts({ output, loss, sequence, outputSteps }: NetworkSpec): SpecConflict[] {
  const conflicts: SpecConflict[] = [];
  if (output.kind === 'softmax' && loss.kind !== 'cross-entropy') {
    conflicts.push({ path: ['loss', 'kind'], problem: { kind: 'softmax-needs-cross-entropy' } });
  }
  if (output.kind !== 'softmax' && loss.kind === 'cross-entropy') {
    conflicts.push({ path: ['output', 'kind'], problem: { kind: 'cross-entropy-needs-softmax' } });
  }
  if (sequence !== 'one-to-many' && outputSteps !== 1) {
    conflicts.push({ path: ['outputSteps'], problem: { kind: 'output-steps-without-decoder' } });
  }
  return conflicts;
}

function trainingConflicts(spec: NetworkSpec): SpecConflict[] {
  const conflicts: SpecConflict[] = [];
  if (spec.earlyStopping !== null && spec.split.validationShare === 0) {
    conflicts.push({ path: ['earlyStopping'], problem: { kind: 'stopping-needs-validation' } });
  }
  if (spec.order !== 'stateful') return conflicts;
  if (spec.sequence === 'one-to-many' || spec.sequence === 'one-to-one') {
    conflicts.push({ path: ['order'], problem: { kind: 'state-needs-a-sequence' } });
  }
  spec.layers.forEach((layer, at) => {
    if (!isRecurrent(layer) || layer.bidirectional === null) return;
    conflicts.push({
      path: ['layers', at, 'bidirectional'],
      problem: { kind: 'state-needs-one-direction' },
    });
  });
  return conflicts;
}
