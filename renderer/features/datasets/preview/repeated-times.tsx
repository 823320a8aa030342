import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { describeError } from '@shared/text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { useLanguage } from '@/lib/use-language';
import { type IntakeFile, useIntake } from '../intake/intake-store';
import { useImportFile } from '../intake/use-import-file';

type Keep = Exclude<Extract<PrepareStep, { kind: 'duplicates' }>['keep'], 'refuse'>;
const ways: readonly Keep[] = ['first', 'last', 'mean', 'sum'];

interface RepeatedTimesProps {
  file: IntakeFile;
  onImported(dataset: DatasetSummary): void;
}

/** The import met a time that stands there twice: the person says which value counts. */
export function RepeatedTimes({ file, onImported }: RepeatedTimesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [keep, setKeep] = useState<Keep | null>(null);
  const importFile = useImportFile(onImported);
  const change = useIntake((store) => store.change);
  const importAgain = (chosen: Keep) => {
    change(file.token, { steps: [{ kind: 'duplicates', keep: chosen }] });
    void importFile(file.token);
  };
  return (
    <Alert
      color="yellow"
      variant="light"
      role="alert"
      icon={<Icon name="question" />}
      title={t('preview.repeatedTitle')}
      data-testid="repeated-times"
    >
      <Stack gap="sm">
        {file.failure && (
          <Text size="sm">{describeError(file.failure.error, language).message}</Text>
        )}
        <Group align="flex-end" gap="sm">
          <Select
            label={t('preview.repeatedKeep')}
            data={ways.map((way) => ({ value: way, label: t(`prepare.keep.${way}`) }))}
            value={keep}
            onChange={setKeep}
            allowDeselect={false}
            data-testid="duplicates-select"
          />
          <Button
            disabled={keep === null}
            onClick={() => keep !== null && importAgain(keep)}
            data-testid="duplicates-import"
          >
            {t('preview.importAgain')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
