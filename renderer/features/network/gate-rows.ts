import { assertNever } from '@shared/domain/assert-never';
import type { Activation, LayerSpec } from '@shared/domain/network-spec';

type GateName =
  | 'forget'
  | 'input'
  | 'candidate'
  | 'output'
  | 'cellOutput'
  | 'update'
  | 'reset'
  | 'gruCandidate'
  | 'state';

/** One line of the gate table: how a gate is set and how to set it otherwise. */
export interface GateRow {
  name: GateName;
  /** Where it stands in the layer. */
  path: string;
  activation: Activation;
  /** null where there is no bias. */
  bias: number | null;
  withActivation(activation: Activation): LayerSpec;
  withBias(bias: number): LayerSpec;
}

export function gateRows(layer: LayerSpec): GateRow[] {
  switch (layer.kind) {
    case 'simple-rnn':
      return [
        {
          name: 'state',
          path: '',
          activation: layer.activation,
          bias: layer.bias,
          withActivation: (activation) => ({ ...layer, activation }),
          withBias: (bias) => ({ ...layer, bias }),
        },
      ];
    case 'lstm':
      return [
        ...(['forget', 'input', 'candidate', 'output'] as const).map(
          (gate): GateRow => ({
            name: gate,
            path: `gates.${gate}`,
            ...layer.gates[gate],
            withActivation: (activation) => ({
              ...layer,
              gates: { ...layer.gates, [gate]: { ...layer.gates[gate], activation } },
            }),
            withBias: (bias) => ({
              ...layer,
              gates: { ...layer.gates, [gate]: { ...layer.gates[gate], bias } },
            }),
          }),
        ),
        {
          name: 'cellOutput',
          path: 'outputActivation',
          activation: layer.outputActivation,
          bias: null,
          withActivation: (outputActivation) => ({ ...layer, outputActivation }),
          withBias: () => layer,
        },
      ];
    case 'gru':
      return (['update', 'reset', 'candidate'] as const).map(
        (gate): GateRow => ({
          name: gate === 'candidate' ? 'gruCandidate' : gate,
          path: `gates.${gate}`,
          ...layer.gates[gate],
          withActivation: (activation) => ({
            ...layer,
            gates: { ...layer.gates, [gate]: { ...layer.gates[gate], activation } },
          }),
          withBias: (bias) => ({
            ...layer,
            gates: { ...layer.gates, [gate]: { ...layer.gates[gate], bias } },
          }),
        }),
      );
    default:
      return assertNever(layer);
  }
}
