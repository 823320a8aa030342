import { Accordion, SegmentedControl, Stack } from '@mantine/core';
import type { DatasetDetail } from '@shared/domain/dataset/dataset';
import { withoutStep, withStep } from '@shared/domain/dataset/edit-recipe';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props';
import { DuplicatesControl } from './duplicates-control';
import { FrequencyControl } from './frequency-control';
import { MissingControl } from './missing-control';
import { OutliersControl } from './outliers-control';
import classes from './prepare.module.css';
import { ResampleControl } from './resample-control';
import { SpanControl } from './span-control';

interface StepControlsProps {
  detail: DatasetDetail;
  seriesName: string;
  onChange(steps: readonly PrepareStep[]): void;
}

export function StepControls({ detail, seriesName, onChange }: StepControlsProps) {
  const { t } = useTranslation();
  const [isForOne, setIsForOne] = useState(false);
  const { recipe, summary, series } = detail;
  const { steps } = recipe;
  const control: ControlProps = {
    steps,
    set: (step) => onChange(withStep(steps, step)),
    remove: (step) => onChange(withoutStep(steps, step)),
  };
  const scope = isForOne ? seriesName : null;
  const scopeChoice = series.length > 1 && (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t('prepare.scope')}
      data={[
        { value: 'all', label: t('prepare.allSeries') },
        { value: 'one', label: t('prepare.oneSeries') },
      ]}
      value={isForOne ? 'one' : 'all'}
      onChange={(value) => setIsForOne(value === 'one')}
    />
  );
  return (
    <Accordion
      multiple
      defaultValue={['missing', 'outliers']}
      chevronPosition="left"
      variant="separated"
      className={classes.controls ?? ''}
      classNames={{ content: classes.content ?? '', label: classes.label ?? '' }}
    >
      <Accordion.Item mt={0} value="missing">
        <Accordion.Control>{t('prepare.missing')}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="xs">
            {scopeChoice}
            <MissingControl {...control} scope={scope} />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item mt={0} value="outliers">
        <Accordion.Control>{t('prepare.outliers')}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="xs">
            {scopeChoice}
            <OutliersControl {...control} scope={scope} />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item mt={0} value="duplicates">
        <Accordion.Control>{t('prepare.duplicates')}</Accordion.Control>
        <Accordion.Panel>
          <DuplicatesControl {...control} />
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item mt={0} value="resample">
        <Accordion.Control>{t('prepare.resample')}</Accordion.Control>
        <Accordion.Panel>
          <ResampleControl {...control} frequency={summary.frequency} />
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item mt={0} value="span">
        <Accordion.Control>{t('prepare.span')}</Accordion.Control>
        <Accordion.Panel>
          <SpanControl {...control} frequency={summary.frequency} />
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item mt={0} value="frequency">
        <Accordion.Control>{t('prepare.frequency')}</Accordion.Control>
        <Accordion.Panel>
          <FrequencyControl {...control} />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
