import { ActionIcon, Badge, Progress, UnstyledButton } from '@mantine/core';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import { describeError } from '@shared/text';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { useFormats } from '@/lib/use-formats';
import { useLanguage } from '@/lib/use-language';
import { type FileState, fileState } from './file-state';
import { cancelFile } from './import-file';
import classes from './intake.module.css';
import { type IntakeFile, useIntake } from './intake-store';
import { useFileProgress } from './use-file-progress';

const stateColors: Record<FileState, string> = {
  queued: 'gray',
  inspecting: 'blue',
  importing: 'blue',
  done: 'teal',
  refused: 'red',
  question: 'yellow',
  'no-series': 'red',
  unnamed: 'yellow',
  ready: 'teal',
};

interface QueueRowProps {
  file: IntakeFile;
  isActive: boolean;
  onSelect(dataset: DatasetSummary): void;
}

/** A file with its size, where it stands, how far it is, and the way out. */
export function QueueRow({ file, isActive, onSelect }: QueueRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = useLanguage();
  const open = useIntake((store) => store.open);
  const state = fileState(file);
  const isUnderWay = state === 'inspecting' || state === 'importing';
  const progress = useFileProgress(file.token, isUnderWay);
  const share =
    progress && progress.totalBytes > 0
      ? Math.min(1, progress.doneBytes / progress.totalBytes)
      : null;
  const name = file.fileName ?? t('intake.unnamed');
  const sizeBytes = file.inspection?.sizeBytes ?? progress?.totalBytes;
  const stateText = t(`intake.states.${state}`);
  const failure = file.failure && describeError(file.failure.error, language).message;
  return (
    <li className={classes.queueRow} data-state={state} data-testid="queue-row">
      <UnstyledButton
        className={classes.queueName}
        aria-current={isActive}
        onClick={() => {
          const { dataset } = file;
          if (dataset) onSelect(dataset);
          open(dataset ? null : file.token);
        }}
      >
        <span className={classes.queueTitle} title={name}>
          {name}
        </span>
        <span className={classes.queueLine}>
          <Badge size="sm" variant="light" color={stateColors[state]} flex="none">
            {share === null || !isUnderWay
              ? stateText
              : t('intake.stateShare', { state: stateText, share: formats.percent(share) })}
          </Badge>
          {sizeBytes !== undefined && (
            <span className={classes.queueDetail}>{formats.bytes(sizeBytes)}</span>
          )}
        </span>
        {failure && (
          <span className={classes.queueFailure} title={failure}>
            {failure}
          </span>
        )}
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t(isUnderWay ? 'intake.cancelFile' : 'intake.removeFile', { file: name })}
        onClick={() => void cancelFile(file.token)}
        data-testid="queue-cancel"
      >
        <Icon name="cross" size={16} />
      </ActionIcon>
      {isUnderWay && (
        <Progress
          className={classes.queueProgress}
          size="xs"
          aria-label={t('intake.progress', { file: name })}
          value={(share ?? 0) * 100}
          striped={share === null}
          animated={share === null}
        />
      )}
    </li>
  );
}
