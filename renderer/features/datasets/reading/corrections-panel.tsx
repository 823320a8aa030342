import { Accordion, Button, Group, Text } from '@mantine/core';
import type { Inspection } from '@shared/domain/dataset/inspection';
import { useTranslation } from 'react-i18next';
import { UndoButtons } from '@/components/ui/undo-buttons';
import { useUndoKeys } from '@/lib/use-undo-keys';
import { inspectSoon } from '../intake/inspect-file';
import { type IntakeFile, useIntake } from '../intake/intake-store';
import { nothingSaid } from '../intake/said';
import { FileGroup } from './file-group';
import type { GroupProps } from './group-props';
import { NumberGroup } from './number-group';
import classes from './reading.module.css';
import { SeriesGroup } from './series-group';
import { TimeGroup } from './time-group';

interface CorrectionsPanelProps {
  file: IntakeFile;
  inspection: Inspection;
}

/** How the file is read: each decision with what speaks for it, and a way to make it otherwise. */
export function CorrectionsPanel({ file, inspection }: CorrectionsPanelProps) {
  const { t } = useTranslation();
  const { token, said, work } = file;
  const store = useIntake();
  const and = (change: () => void) => () => {
    change();
    inspectSoon(token);
  };
  const undo = said.past.length > 0 ? and(() => store.undo(token)) : null;
  const redo = said.future.length > 0 ? and(() => store.redo(token)) : null;
  const onKeyDown = useUndoKeys(undo, redo);
  const isUntouched = said.present === nothingSaid;
  const group: GroupProps = {
    said: said.present,
    inspection,
    onSay: (next) => and(() => store.say(token, next))(),
  };
  return (
    <section
      className={classes.panel}
      aria-label={t('reading.title')}
      onKeyDown={onKeyDown}
      data-testid="corrections"
    >
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" fw={600}>
          {t('reading.title')}
        </Text>
        <Group gap={4} wrap="nowrap">
          <UndoButtons area="reading" testId="choice" undo={undo} redo={redo} />
        </Group>
      </Group>
      <fieldset className={classes.fields} disabled={work === 'importing'}>
        <Accordion
          multiple
          defaultValue={['file', 'numbers', 'time', 'series']}
          chevronPosition="left"
          variant="separated"
          className={classes.groups ?? ''}
          classNames={{ content: classes.groupContent ?? '', label: classes.groupLabel ?? '' }}
        >
          {inspection.kind !== 'parquet' && (
            <Accordion.Item mt={0} value="file">
              <Accordion.Control>{t('reading.file')}</Accordion.Control>
              <Accordion.Panel>
                <FileGroup {...group} />
              </Accordion.Panel>
            </Accordion.Item>
          )}
          <Accordion.Item mt={0} value="numbers">
            <Accordion.Control>{t('reading.numbers')}</Accordion.Control>
            <Accordion.Panel>
              <NumberGroup {...group} />
            </Accordion.Panel>
          </Accordion.Item>
          <Accordion.Item mt={0} value="time">
            <Accordion.Control>{t('reading.time')}</Accordion.Control>
            <Accordion.Panel>
              <TimeGroup {...group} />
            </Accordion.Panel>
          </Accordion.Item>
          <Accordion.Item mt={0} value="series">
            <Accordion.Control>{t('reading.series')}</Accordion.Control>
            <Accordion.Panel>
              <SeriesGroup {...group} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      </fieldset>
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'start' }}
        disabled={isUntouched}
        onClick={() => group.onSay(nothingSaid)}
        data-testid="forget-choices"
      >
        {t('reading.backToFound')}
      </Button>
    </section>
  );
}
