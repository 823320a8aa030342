import { Group, Loader, Stack, Text } from '@mantine/core';
import type { DatasetDetail } from '@shared/domain/dataset/dataset';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { UndoButtons } from '@/components/ui/undo-buttons';
import { useUndoKeys } from '@/lib/use-undo-keys';
import type { usePrepare } from '../dataset-api';
import { CopyRecipe } from './copy-recipe';
import { PreparationNotes } from './preparation-notes';
import classes from './prepare.module.css';
import { StepControls } from './step-controls';
import { StepList } from './step-list';

interface PreparePanelProps {
  detail: DatasetDetail;
  /** The series that is shown. */
  seriesName: string;
  prepare: ReturnType<typeof usePrepare>;
}

/** How the rows of the file become the series: each step can be set, taken back and done again. */
export function PreparePanel({ detail, seriesName, prepare }: PreparePanelProps) {
  const { t } = useTranslation();
  const { recipe, summary, canUndo, canRedo } = detail;
  const undo = canUndo ? () => prepare.mutate({ kind: 'undo' }) : null;
  const redo = canRedo ? () => prepare.mutate({ kind: 'redo' }) : null;
  const onKeyDown = useUndoKeys(undo, redo);
  const apply = (steps: readonly PrepareStep[]) => prepare.mutate({ kind: 'steps', steps });
  return (
    <section
      className={classes.panel}
      aria-label={t('prepare.title')}
      onKeyDown={onKeyDown}
      data-testid="prepare-panel"
    >
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Group gap={8} wrap="nowrap">
          <Text size="sm" fw={600}>
            {t('prepare.title')}
          </Text>
          {prepare.isPending && <Loader size={14} aria-label={t('prepare.pending')} />}
        </Group>
        <Group gap={4} wrap="nowrap">
          <UndoButtons
            area="prepare"
            testId="prepare"
            undo={undo}
            redo={redo}
            isBusy={prepare.isPending}
          />
          <CopyRecipe recipe={recipe} />
        </Group>
      </Group>
      <Stack gap="sm">
        {prepare.error && <ErrorAlert error={prepare.error} />}
        <StepList steps={recipe.steps} onChange={apply} />
        <PreparationNotes notes={summary.notes} />
        <StepControls detail={detail} seriesName={seriesName} onChange={apply} />
      </Stack>
    </section>
  );
}
