import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { RetryButton } from '@/components/ui/retry-button';
import { Section } from '@/components/ui/section';
import { fileState } from '../intake/file-state';
import { cancelFile } from '../intake/import-file';
import { inspectFile } from '../intake/inspect-file';
import { type IntakeFile, useIntake } from '../intake/intake-store';
import { useFileProgress } from '../intake/use-file-progress';
import { useImportFile } from '../intake/use-import-file';
import classes from './preview.module.css';
import { UnderstoodFile } from './understood-file';

interface ImportPreviewProps {
  file: IntakeFile;
  onImported(dataset: DatasetSummary): void;
}

/** A file on the table, brought into view where the window is too low for the list and it. */
export function ImportPreview(props: ImportPreviewProps) {
  const element = useRef<HTMLDivElement>(null);
  const isUnderstood = props.file.inspection !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: there is more to see then
  useEffect(() => {
    const top = element.current?.getBoundingClientRect().top ?? 0;
    if (top > window.innerHeight / 2) element.current?.scrollIntoView({ block: 'start' });
  }, [isUnderstood]);
  return (
    <div ref={element} className={classes.preview}>
      <PreviewContent {...props} />
    </div>
  );
}

/** Being read, refused, or shown as it was understood. */
function PreviewContent({ file, onImported }: ImportPreviewProps) {
  const { t } = useTranslation();
  const change = useIntake((store) => store.change);
  const importFile = useImportFile(onImported);
  const { token, inspection, failure, recipeOf } = file;
  if (inspection) {
    return <UnderstoodFile file={file} inspection={inspection} onImported={onImported} />;
  }
  if (failure) {
    const retry = () => {
      if (recipeOf !== null) return importFile(token);
      change(token, { isStale: true, failure: null });
      return inspectFile(token);
    };
    return (
      <ErrorAlert
        error={failure.error}
        actions={
          <>
            <RetryButton onRetry={() => void retry()} />
            <Button size="xs" variant="default" onClick={() => void cancelFile(token)}>
              {t('errors.dismiss')}
            </Button>
          </>
        }
      />
    );
  }
  return <FileUnderWay file={file} />;
}

function FileUnderWay({ file }: { file: IntakeFile }) {
  const { t } = useTranslation();
  const state = fileState(file);
  const isUnderWay = state === 'inspecting' || state === 'importing';
  const progress = useFileProgress(file.token, isUnderWay);
  const name = file.fileName ?? t('intake.unnamed');
  return (
    <Section title={name}>
      <Stack gap="sm" mih={200} align="center" justify="center">
        <Group gap="sm" role="status">
          <Loader size="sm" />
          <Text size="sm">
            {t(progress ? `intake.phases.${progress.phase}` : `intake.states.${state}`)}
          </Text>
        </Group>
        {progress && progress.totalBytes > 0 && (
          <Progress
            w="min(320px, 100%)"
            aria-label={t('intake.progress', { file: name })}
            value={(100 * progress.doneBytes) / progress.totalBytes}
          />
        )}
        <Button size="xs" variant="default" onClick={() => void cancelFile(file.token)}>
          {t('intake.cancel')}
        </Button>
      </Stack>
    </Section>
  );
}
