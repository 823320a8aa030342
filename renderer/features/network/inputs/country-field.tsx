import { Select } from '@mantine/core';
import { holidayCountries } from '@shared/domain/network/holiday-countries';
import { nameCountry } from '@shared/text';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/lib/use-language';
import { useFieldProps } from '../fields/use-field-props';

interface CountryFieldProps {
  value: string | null;
  /** Whether holidays are an input: without them a country means nothing. */
  isNeeded: boolean;
  onChange(country: string | null): void;
}

/** Whose holidays count, by the country's name in the person's language. */
export function CountryField({ value, isNeeded, onChange }: CountryFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const props = useFieldProps({
    label: t('inputs.country'),
    description: isNeeded ? t('inputs.countryText') : t('inputs.countryIdle'),
    path: 'inputs.holidayCountry',
    disabled: !isNeeded,
    testId: 'holiday-country-select',
  });
  const countries = useMemo(
    () =>
      holidayCountries
        .map((code) => ({ value: code, label: nameCountry(code, language) }))
        .sort((left, right) => left.label.localeCompare(right.label, language)),
    [language],
  );
  return (
    <Select
      {...props}
      data={countries}
      value={value}
      onChange={onChange}
      searchable
      clearable
      nothingFoundMessage={t('inputs.nothingFound')}
      {...(isNeeded && value === null && { placeholder: t('inputs.countryPick') })}
    />
  );
}
