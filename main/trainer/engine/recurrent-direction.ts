import type { NormalizationSpec } from '@shared/domain/network/layer-spec';
import type { StageOf, TensorLayout, TensorName } from '@shared/domain/network/stage';

export type RecurrentStage = StageOf<'recurrent'>;

/** One direction of a recurrent stage: its shapes and where its tensors lie in its flat numbers. */
export interface RecurrentDirection {
  steps: number;
  inputs: number;
  units: number;
  returns: 'sequence' | 'last';
  /** Of x·W, within the layer. */
  normalization: NormalizationSpec | null;
  tensors: readonly TensorLayout[];
  stateTensors: readonly TensorLayout[];
}

/** The stage's forward direction; the backward one has the same layout, behind it. */
export function directionOf(stage: RecurrentStage): RecurrentDirection {
  const { spec, inputSteps, inputs, returns, normalization, tensors, stateTensors } = stage;
  const directions = spec.bidirectional === null ? 1 : 2;
  return {
    steps: inputSteps,
    inputs,
    units: spec.units,
    returns,
    normalization,
    tensors: tensors.slice(0, tensors.length / directions),
    stateTensors: stateTensors.slice(0, stateTensors.length / directions),
  };
}

/** A tensor's numbers by its name. @throws Error where the stage has none of that name */
export type Views = (name: TensorName) => Float32Array;

/** Views of tensors within the flat numbers that they lie in. */
export function viewsOf(layouts: readonly TensorLayout[], flat: Float32Array): Views {
  return (name) => {
    const { offset, size } = layoutOf(layouts, name);
    return flat.subarray(offset, offset + size);
  };
}

/** @throws Error where the stage has no tensor of that name */
export function layoutOf(layouts: readonly TensorLayout[], name: TensorName): TensorLayout {
  const layout = layouts.find((candidate) => candidate.name === name);
  if (layout === undefined) throw new Error(`The layer has no ${name}`);
  return layout;
}
