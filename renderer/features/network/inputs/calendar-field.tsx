import { Checkbox, Group } from '@mantine/core';
import {
  type CalendarFeature,
  calendarFeatureSchema,
} from '@shared/domain/dataset/calendar-feature';
import { useTranslation } from 'react-i18next';
import { useFieldProps } from '../fields/use-field-props';
import type { InputsOffer } from './fit-inputs';

const features = calendarFeatureSchema.options;

interface CalendarFieldProps {
  offer: InputsOffer;
  value: readonly CalendarFeature[];
  onChange(calendar: CalendarFeature[]): void;
}

/** What the calendar says of a step; what it says of each alike cannot be chosen. */
export function CalendarField({ offer, value, onChange }: CalendarFieldProps) {
  const { t } = useTranslation();
  const isOffered = (feature: CalendarFeature) => offer.features.includes(feature);
  const { disabled, ...props } = useFieldProps({
    label: t('inputs.calendar'),
    description:
      offer.features.length === 0
        ? t('inputs.calendarNone')
        : features.every(isOffered)
          ? t('inputs.calendarText')
          : t('inputs.calendarSome'),
    path: 'inputs.calendar',
    testId: 'calendar-group',
  });
  return (
    <Checkbox.Group
      {...props}
      value={[...value]}
      onChange={(chosen) => onChange(features.filter((feature) => chosen.includes(feature)))}
    >
      <Group gap="md" my={6}>
        {features.map((feature) => (
          <Checkbox
            key={feature}
            value={feature}
            label={t(`inputs.features.${feature}`)}
            // What a spec brought along can be taken out.
            disabled={disabled || !(isOffered(feature) || value.includes(feature))}
            data-testid={`calendar-${feature}`}
          />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
