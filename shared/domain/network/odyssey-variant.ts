import type { LstmLayerSpec } from './layer-spec';
import { placeNormalization } from './normalization-placement';

/**
 * The vanilla LSTM and the variants that differ from it in one thing, by their names in Greff et al.
 * 2015, 'LSTM: A Search Space Odyssey': no input, forget or output gate (always 1), no input or
 * output activation function, coupled input and forget gate, no peepholes.
 */
export const odysseyVariants = [
  'vanilla',
  'nig',
  'nfg',
  'nog',
  'niaf',
  'noaf',
  'cifg',
  'np',
] as const;

export type OdysseyVariant = (typeof odysseyVariants)[number];
type Gate = LstmLayerSpec['gates']['input'];
type Departure = OdysseyVariant | 'other';

/**
 * The variant that a layer's cell is, exactly. What stands outside of its equations (size, start
 * values, a second direction, dropout, normalization of what it hands on) makes no other variant.
 *
 * @returns null where it differs in two things, or in one that the paper has no name for
 */
export function nameOdysseyVariant(layer: LstmLayerSpec): OdysseyVariant | null {
  const departures = findDepartures(layer);
  if (departures.length > 1) return null;
  const [only = 'vanilla'] = departures;
  return only === 'other' ? null : only;
}

function findDepartures(layer: LstmLayerSpec): Departure[] {
  const { gates, normalization } = layer;
  const normalizesWithin =
    normalization !== null &&
    placeNormalization(normalization, layer.outputActivation) === 'before';
  return [
    ...gateDepartures(gates.input, 'nig'),
    ...(layer.coupledGates ? (['cifg'] as const) : gateDepartures(gates.forget, 'nfg')),
    ...gateDepartures(gates.output, 'nog'),
    ...candidateDepartures(gates.candidate),
    ...activationDepartures(layer.outputActivation, 'noaf'),
    ...(layer.peepholes ? [] : (['np'] as const)),
    ...(layer.cellClip === null ? [] : (['other'] as const)),
    ...(normalizesWithin ? (['other'] as const) : []),
  ];
}

/** An open gate is none at all, whatever its activation. */
function gateDepartures({ mode, activation }: Gate, variant: OdysseyVariant): Departure[] {
  if (mode === 'open') return [variant];
  return mode === 'learned' && activation === 'sigmoid' ? [] : ['other'];
}

const candidateDepartures = ({ mode, activation }: Gate): Departure[] =>
  mode === 'learned' ? activationDepartures(activation, 'niaf') : ['other'];

function activationDepartures(activation: Gate['activation'], linear: OdysseyVariant): Departure[] {
  if (activation === 'tanh') return [];
  return [activation === 'linear' ? linear : 'other'];
}
