import { Group, Loader, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { Inspection } from '@shared/domain/dataset/inspection';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineToShow } from '@/components/table/virtual-table';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { asksAboutRepeatedTimes, fileState } from '../intake/file-state';
import type { IntakeFile } from '../intake/intake-store';
import { CorrectionsPanel } from '../reading/corrections-panel';
import { ImportBar } from './import-bar';
import classes from './preview.module.css';
import { PreviewTable } from './preview-table';
import { ProblemList } from './problem-list';
import { QuestionList } from './question-list';
import { RepairList } from './repair-list';
import { RepeatedTimes } from './repeated-times';
import { useHeadline } from './use-headline';

interface UnderstoodFileProps {
  file: IntakeFile;
  inspection: Inspection;
  onImported(dataset: DatasetSummary): void;
}

/** What was understood of a file, what is to be answered, and everything that can be corrected. */
export function UnderstoodFile({ file, inspection, onImported }: UnderstoodFileProps) {
  const { t } = useTranslation();
  const headline = useHeadline(inspection);
  const [lineToShow, setLineToShow] = useState<LineToShow | null>(null);
  const state = fileState(file);
  const isBusy = file.isStale || state === 'inspecting';
  // The panel has many fields: they are drawn in slices, so that neither table nor scrolling waits.
  const corrected = useDeferredValue<Pick<UnderstoodFileProps, 'file' | 'inspection'> | null>(
    useMemo(() => ({ file, inspection }), [file, inspection]),
    null,
  );
  const isRepeated = asksAboutRepeatedTimes(file);
  return (
    <Section
      title={t('preview.title', { file: file.fileName ?? inspection.fileName })}
      aside={isBusy ? <Loader size="xs" aria-hidden /> : undefined}
    >
      <Stack gap="md" aria-busy={isBusy}>
        <Text size="sm" fw={600} data-testid="headline">
          {headline}
        </Text>
        <VisuallyHidden role="status">
          {isBusy ? t('preview.readingAgain') : headline}
        </VisuallyHidden>
        <QuestionList file={file} inspection={inspection} />
        {isRepeated && <RepeatedTimes file={file} onImported={onImported} />}
        {file.failure && !isRepeated && <ErrorAlert error={file.failure.error} />}
        <RepairList repairs={inspection.repairs} />
        <ProblemList
          problems={inspection.problems}
          onShowLine={(line) => setLineToShow({ line })}
        />
        <div className={classes.work}>
          <PreviewTable file={file} inspection={inspection} lineToShow={lineToShow} />
          {corrected && <CorrectionsPanel {...corrected} />}
        </div>
        <Group className={classes.bar}>
          <ImportBar file={file} inspection={inspection} onImported={onImported} />
        </Group>
      </Stack>
    </Section>
  );
}
