import type { RecurrentLayerSpec } from './layer-spec';
import { planStages } from './plan-stages';
import type { StageOf } from './stage';

type CountedSpec = Parameters<typeof planStages>[0];

/** Numbers that training sets. @throws Error where the spec was not parsed. */
export const countParameters = (spec: CountedSpec): number =>
  countLayerParameters(spec).reduce((sum, count) => sum + count, 0);

/** Those of each layer, and of the output behind them. @throws Error where the spec was not parsed. */
export function countLayerParameters(spec: CountedSpec): number[] {
  const counts = Array.from({ length: spec.layers.length + 1 }, () => 0);
  for (const stage of planStages(spec).stages) {
    const fixed = stage.kind === 'recurrent' ? countFixed(stage) : 0;
    counts[stage.layer] = counts[stage.layer]! + stage.parameters.length - fixed;
  }
  return counts;
}

/**
 * Numbers of a recurrent layer that have their place and learn nothing: a gate that is not learned
 * has columns in kernel, recurrent kernel and bias, a peephole, and γ and β of its products.
 */
function countFixed(stage: StageOf<'recurrent'>): number {
  const { spec, inputs, normalization } = stage;
  const { units } = spec;
  const directions = spec.bidirectional === null ? 1 : 2;
  const columns = inputs + units + 1 + (normalization === null ? 0 : 2);
  const perUnit = fixedGates(spec).reduce((sum, gate) => sum + columns + extrasOf(spec, gate), 0);
  return directions * units * perUnit;
}

function fixedGates(layer: RecurrentLayerSpec): string[] {
  if (layer.kind === 'simple-rnn') return [];
  const isCoupled = layer.kind === 'lstm' && layer.coupledGates;
  return Object.entries(layer.gates)
    .filter(([name, { mode }]) => mode !== 'learned' || (isCoupled && name === 'forget'))
    .map(([name]) => name);
}

/** Weights that some gates have beside their columns, one a unit. */
function extrasOf(layer: RecurrentLayerSpec, gate: string): number {
  switch (layer.kind) {
    case 'lstm':
      return layer.peepholes && gate !== 'candidate' ? 1 : 0;
    case 'gru':
      return layer.resetAfter && gate === 'candidate' ? 1 : 0;
    default:
      return 0;
  }
}
