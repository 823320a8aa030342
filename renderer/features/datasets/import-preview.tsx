import { Button, Group, Loader, Text } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { useInspection } from './dataset-api';
import { ImportForm } from './import-form';
import { type IntakeFile, useIntake } from './intake-store';

interface ImportPreviewProps {
  file: IntakeFile;
  onImported(dataset: DatasetSummary): void;
}

/** Inspects a file and asks the person to confirm what was understood. */
export function ImportPreview({ file, onImported }: ImportPreviewProps) {
  const { t } = useTranslation();
  const dismiss = useIntake((state) => state.dismiss);
  const inspection = useInspection(file.token);

  if (inspection.isPending) {
    return (
      <Section title={t('data.inspecting')}>
        <Group gap="sm" mih={200} justify="center" role="status">
          <Loader size="sm" />
          <Text size="sm">{t('data.inspectingText')}</Text>
        </Group>
      </Section>
    );
  }
  if (inspection.isError) {
    return (
      <ErrorAlert
        error={inspection.error}
        actions={
          <>
            <Button size="xs" onClick={() => inspection.refetch()}>
              {t('errors.retry')}
            </Button>
            <Button size="xs" variant="default" onClick={() => dismiss(file.token)}>
              {t('errors.dismiss')}
            </Button>
          </>
        }
      />
    );
  }
  return (
    <ImportForm
      key={file.token}
      inspection={inspection.data}
      corrected={file.choices}
      onImported={onImported}
    />
  );
}
