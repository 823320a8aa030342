import { MultiSelect } from '@mantine/core';
import type { SeriesRole } from '@shared/domain/dataset/dataset';
import { useTranslation } from 'react-i18next';
import { useFieldProps } from '../fields/use-field-props';
import type { InputsOffer } from './fit-inputs';

/** A list of more is searched, not read. */
const mostListed = 100;
const mostCovariates = 64;

const groups = ['known-covariate', 'covariate', 'target'] as const satisfies SeriesRole[];

interface CovariatesFieldProps {
  offer: InputsOffer;
  value: readonly string[];
  onChange(covariates: string[]): void;
}

/** Other series of the data set, those first that are known ahead. */
export function CovariatesField({ offer, value, onChange }: CovariatesFieldProps) {
  const { t } = useTranslation();
  const { series } = offer;
  const isEmpty = series?.length === 0 && value.length === 0;
  const props = useFieldProps({
    label: t('inputs.covariates'),
    description: isEmpty
      ? t('inputs.covariatesNone')
      : series === undefined
        ? t('inputs.loading')
        : t('inputs.covariatesText'),
    path: 'inputs.covariates',
    disabled: isEmpty || series === undefined,
    testId: 'covariates-select',
  });
  return (
    <MultiSelect
      {...props}
      data={groups.map((role) => ({
        group: t(`inputs.roles.${role}`),
        items: (series ?? []).filter((one) => one.role === role).map(({ name }) => name),
      }))}
      value={[...value]}
      onChange={onChange}
      maxValues={mostCovariates}
      searchable
      clearable
      limit={mostListed}
      hidePickedOptions
      nothingFoundMessage={t('inputs.nothingFound')}
      {...(value.length === 0 && !isEmpty && { placeholder: t('inputs.covariatesPick') })}
    />
  );
}
