import { type ScheduleSpec, scheduleSchema } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../fields/choice-field';
import { NumberField } from '../fields/number-field';
import { kindsOf } from './kinds-of';

interface ScheduleFieldsProps {
  schedule: ScheduleSpec;
  onChange(schedule: ScheduleSpec): void;
}

/** How the learning rate goes on from its first value. */
export function ScheduleFields({ schedule, onChange }: ScheduleFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        label={t('learning.schedule')}
        description={t(`learning.scheduleText.${schedule.kind}`)}
        value={schedule.kind}
        choices={kindsOf(scheduleSchema)}
        wordOf={(kind) => t(`learning.schedules.${kind}`)}
        path="schedule.kind"
        onChange={(kind) => onChange(usualSchedules[kind])}
        testId="schedule-select"
      />
      {schedule.kind === 'step' && (
        <NumberField
          label={t('learning.everyEpochs')}
          description={t('learning.everyEpochsText')}
          value={schedule.everyEpochs}
          whole
          path="schedule.everyEpochs"
          onChange={(everyEpochs) => onChange({ ...schedule, everyEpochs })}
        />
      )}
      {schedule.kind === 'plateau' && (
        <NumberField
          label={t('learning.patience')}
          description={t('learning.patienceText')}
          value={schedule.patienceEpochs}
          whole
          path="schedule.patienceEpochs"
          onChange={(patienceEpochs) => onChange({ ...schedule, patienceEpochs })}
        />
      )}
      {(schedule.kind === 'step' || schedule.kind === 'plateau') && (
        <NumberField
          label={t('learning.factor')}
          description={t('learning.factorText')}
          value={schedule.factor}
          step={0.1}
          path="schedule.factor"
          onChange={(factor) => onChange({ ...schedule, factor })}
        />
      )}
      {(schedule.kind === 'cosine' || schedule.kind === 'plateau') && (
        <NumberField
          label={t('learning.finalShare')}
          description={t('learning.finalShareText')}
          value={schedule.finalShare}
          step={0.01}
          path="schedule.finalShare"
          onChange={(finalShare) => onChange({ ...schedule, finalShare })}
        />
      )}
    </>
  );
}

/** What a schedule starts from when it is chosen. */
const usualSchedules: Record<ScheduleSpec['kind'], ScheduleSpec> = {
  constant: { kind: 'constant' },
  step: { kind: 'step', everyEpochs: 25, factor: 0.5 },
  cosine: { kind: 'cosine', finalShare: 0 },
  plateau: { kind: 'plateau', patienceEpochs: 10, factor: 0.5, finalShare: 0.01 },
};
