import { Alert, Button, Group, Text } from '@mantine/core';
import type { InputsSpec } from '@shared/domain/network/inputs-spec';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { Section } from '@/components/ui/section';
import { useDraft } from '../draft-store';
import { CalendarField } from './calendar-field';
import { CountryField } from './country-field';
import { CovariatesField } from './covariates-field';
import { dropInputs, findUnfitInputs, type InputsOffer } from './fit-inputs';

interface InputsSectionProps {
  inputs: InputsSpec;
  offer: InputsOffer;
}

/** What the network sees beside the series. */
export const InputsSection = memo(function InputsSection({ inputs, offer }: InputsSectionProps) {
  const { t } = useTranslation();
  const change = useDraft((state) => state.change);
  const set = (part: Partial<InputsSpec>) => change({ inputs: { ...inputs, ...part } });
  const unfit = findUnfitInputs(inputs, offer);
  const names = [
    ...unfit.covariates.map((name) => `«${name}»`),
    ...unfit.calendar.map((feature) => t(`inputs.features.${feature}`)),
  ];
  return (
    <Section title={t('inputs.title')} lead={t('inputs.lead')}>
      {names.length > 0 && (
        <Alert
          color="red"
          variant="light"
          icon={<Icon name="alert" />}
          role="status"
          data-testid="unfit-inputs"
        >
          <Group justify="space-between" gap="sm">
            <Text size="sm">{t('inputs.unfit', { names: names.join(', ') })}</Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => set(dropInputs(inputs, unfit))}
              data-testid="drop-inputs-button"
            >
              {t('inputs.drop')}
            </Button>
          </Group>
        </Alert>
      )}
      <CovariatesField
        offer={offer}
        value={inputs.covariates}
        onChange={(covariates) => set({ covariates })}
      />
      <CalendarField
        offer={offer}
        value={inputs.calendar}
        onChange={(calendar) => set({ calendar })}
      />
      <CountryField
        value={inputs.holidayCountry}
        isNeeded={inputs.calendar.includes('holiday')}
        onChange={(holidayCountry) => set({ holidayCountry })}
      />
    </Section>
  );
});
