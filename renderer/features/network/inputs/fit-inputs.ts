import type { CalendarFeature } from '@shared/domain/dataset/calendar-feature';
import type { SeriesSummary } from '@shared/domain/dataset/dataset';
import type { Frequency } from '@shared/domain/frequency';
import type { InputsSpec } from '@shared/domain/network/inputs-spec';
import { featuresFor } from '@shared/numeric/calendar-features';
import type { SpecIssues } from '../validate-spec';

/** What a data set has to offer beside the series that is forecast. */
export interface InputsOffer {
  /** In the order of the data set; undefined while it is read. */
  series: readonly SeriesSummary[] | undefined;
  features: readonly CalendarFeature[];
}

/** @param seriesName which is forecast, and so no input */
export const offerInputs = (
  series: readonly SeriesSummary[] | undefined,
  seriesName: string,
  frequency: Frequency,
): InputsOffer => ({
  series: series?.filter(({ name, role }) => name !== seriesName && role !== 'ignored'),
  features: featuresFor(frequency),
});

/** Inputs of a spec that a data set does not have. */
export type UnfitInputs = Pick<InputsSpec, 'covariates' | 'calendar'>;

export const findUnfitInputs = (inputs: InputsSpec, offer: InputsOffer): UnfitInputs => ({
  covariates:
    offer.series === undefined
      ? []
      : inputs.covariates.filter((name) => !offer.series?.some((one) => one.name === name)),
  calendar: inputs.calendar.filter((feature) => !offer.features.includes(feature)),
});

export const dropInputs = (inputs: InputsSpec, unfit: UnfitInputs): InputsSpec => ({
  ...inputs,
  covariates: inputs.covariates.filter((name) => !unfit.covariates.includes(name)),
  calendar: inputs.calendar.filter((feature) => !unfit.calendar.includes(feature)),
});

/** At the fields of the inputs. */
export function unfitIssues({ covariates, calendar }: UnfitInputs): SpecIssues {
  return {
    ...(covariates.length > 0 && { 'inputs.covariates': { kind: 'not-in-data' } }),
    ...(calendar.length > 0 && { 'inputs.calendar': { kind: 'not-in-data' } }),
  };
}
