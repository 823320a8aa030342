import { assertNever } from '@shared/domain/assert-never';
import type {
  Activation,
  GateMode,
  GruLayerSpec,
  LstmLayerSpec,
  RecurrentLayerSpec,
} from '@shared/domain/network-spec';

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

interface GateSettings {
  activation: Activation;
  bias: number;
  mode: GateMode;
}

/** One line of the gate table: how a gate is set and how to set it otherwise. */
export interface GateRow {
  name: GateName;
  activation: Activation;
  /** null where there is no bias. */
  bias: number | null;
  /** null where it is always learned. */
  mode: GateMode | null;
  /** Computed from another gate: there is nothing to set. */
  isCoupled: boolean;
  /** Where a setting stands within the layer. */
  pathOf(setting: keyof GateSettings): string;
  change(settings: Partial<GateSettings>): RecurrentLayerSpec;
}

export function gateRows(layer: RecurrentLayerSpec): GateRow[] {
  switch (layer.kind) {
    case 'simple-rnn':
      return [
        {
          name: 'state',
          activation: layer.activation,
          bias: layer.bias,
          mode: null,
          isCoupled: false,
          pathOf: (setting) => setting,
          change: ({ activation = layer.activation, bias = layer.bias }) => ({
            ...layer,
            activation,
            bias,
          }),
        },
      ];
    case 'lstm':
      return lstmRows(layer);
    case 'gru':
      return gruRows(layer);
    default:
      return assertNever(layer);
  }
}

function lstmRows(layer: LstmLayerSpec): GateRow[] {
  const gates = (['forget', 'input', 'candidate', 'output'] as const).map(
    (name): GateRow => ({
      name,
      ...layer.gates[name],
      isCoupled: layer.coupledGates && name === 'forget',
      pathOf: (setting) => `gates.${name}.${setting}`,
      change: (settings) => ({
        ...layer,
        gates: { ...layer.gates, [name]: { ...layer.gates[name], ...settings } },
      }),
    }),
  );
  const cellOutput: GateRow = {
    name: 'cellOutput',
    activation: layer.outputActivation,
    bias: null,
    mode: null,
    isCoupled: false,
    pathOf: () => 'outputActivation',
    change: ({ activation = layer.outputActivation }) => ({
      ...layer,
      outputActivation: activation,
    }),
  };
  return [...gates, cellOutput];
}

const gruRows = (layer: GruLayerSpec): GateRow[] =>
  (['update', 'reset', 'candidate'] as const).map((name) => ({
    name: name === 'candidate' ? 'gruCandidate' : name,
    ...layer.gates[name],
    isCoupled: false,
    pathOf: (setting) => `gates.${name}.${setting}`,
    change: (settings) => ({
      ...layer,
      gates: { ...layer.gates, [name]: { ...layer.gates[name], ...settings } },
    }),
  }));
