import type { InputsSpec } from '@shared/domain/network/inputs-spec';
import type { InputTable } from '../../main/trainer/data/input-table';

export const noInputs: InputsSpec = { covariates: [], calendar: [], holidayCountry: null };

/** A scaled series that the network sees alone. */
export function plainTable(...values: number[]): InputTable {
  const series = Float32Array.from(values);
  return { series, rows: series, features: 1, knownAhead: [] };
}

/** Nothing is missing: all steps before an origin are seen. */
export const seesAll = (origin: number): number => origin;
