import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { Inspection } from '@shared/domain/dataset/inspection';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fileState } from '../intake/file-state';
import { cancelFile } from '../intake/import-file';
import { datasetName, type IntakeFile, useIntake } from '../intake/intake-store';
import { useImportFile } from '../intake/use-import-file';
import { useNoteWords } from '../use-note-words';
import classes from './preview.module.css';

interface ImportBarProps {
  file: IntakeFile;
  inspection: Inspection;
  onImported(dataset: DatasetSummary): void;
}

/** The name of the data set to be and the way on; says why where there is none. */
export function ImportBar({ file, inspection, onImported }: ImportBarProps) {
  const { t } = useTranslation();
  const words = useNoteWords();
  const reasonId = useId();
  const change = useIntake((store) => store.change);
  const importFile = useImportFile(onImported);
  const state = fileState(file);
  const { token, name } = file;
  const isImporting =
    state === 'importing' || (state === 'queued' && file.work === 'queued' && !file.isStale);

  if (inspection.reading === null && inspection.questions.length === 0) {
    return (
      <Group justify="space-between" gap="sm" w="100%">
        <Text size="sm" fw={600} role="status" data-testid="no-series">
          {inspection.noSeries ? words(inspection.noSeries) : t('preview.noSeries')}
        </Text>
        <Button variant="default" onClick={() => void cancelFile(token)}>
          {t('preview.remove')}
        </Button>
      </Group>
    );
  }
  // What an import refused may be tried again: another program may have let go of the file.
  const mayImport = state === 'ready' || (state === 'refused' && file.failure?.during === 'import');
  const reason = mayImport || state === 'done' ? null : t(`preview.reasons.${state}`);
  return (
    <Stack gap={6} w="100%">
      <Group align="flex-end" gap="sm">
        <TextInput
          flex="1 1 200px"
          label={t('preview.name')}
          // The label is not shown in a low window.
          aria-label={t('preview.name')}
          maxLength={200}
          value={name ?? datasetName(file)}
          error={state === 'unnamed' ? t('preview.nameMissing') : undefined}
          disabled={isImporting}
          onChange={(event) => change(token, { name: event.currentTarget.value })}
          data-testid="dataset-name-input"
        />
        <Group gap="xs">
          <Button variant="default" onClick={() => void cancelFile(token)}>
            {isImporting ? t('intake.cancel') : t('preview.remove')}
          </Button>
          <Button
            loading={isImporting}
            disabled={!mayImport}
            aria-describedby={reason ? reasonId : undefined}
            onClick={() => void importFile(token)}
            data-testid="import-button"
          >
            {t('preview.import')}
          </Button>
        </Group>
      </Group>
      <Text
        size="xs"
        c="dimmed"
        id={reasonId}
        className={reason === null ? classes.hint : undefined}
        data-testid="import-reason"
      >
        {reason ?? t('preview.importHint')}
      </Text>
    </Stack>
  );
}
