import { Button, Group, VisuallyHidden } from '@mantine/core';
import type { FileToken } from '@shared/domain/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/ui/section';
import { type FileState, fileState } from './file-state';
import classes from './intake.module.css';
import { type IntakeFile, useIntake } from './intake-store';
import { QueueRow } from './queue-row';
import { useImportFile } from './use-import-file';

/** The files that were dropped, chosen or pasted, until they are data sets. */
export function Queue({ onImported }: { onImported: Parameters<typeof useImportFile>[0] }) {
  const { t } = useTranslation();
  const { files, active, dismiss } = useIntake();
  const importFile = useImportFile(onImported);
  const states = files.map(fileState);
  const ready = files.filter((_, index) => states[index] === 'ready');
  const done = files.filter(({ work }) => work === 'done');
  const changed = useChangedFiles(files);
  return (
    <Section title={t('intake.queueTitle', { count: files.length })}>
      <ul className={classes.queue} aria-label={t('intake.queueLabel')} data-testid="intake-queue">
        {files.map((file) => (
          <QueueRow
            key={file.token}
            file={file}
            isActive={file.token === active}
            onSelect={onImported}
          />
        ))}
      </ul>
      {(ready.length > 1 || done.length > 0) && (
        <Group gap="xs">
          {ready.length > 1 && (
            <Button
              size="xs"
              onClick={() => {
                for (const { token } of ready) void importFile(token);
              }}
              data-testid="import-all-button"
            >
              {t('intake.importAll', { count: ready.length })}
            </Button>
          )}
          {done.length > 0 && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                for (const { token } of done) dismiss(token);
              }}
              data-testid="clear-done-button"
            >
              {t('intake.clearDone')}
            </Button>
          )}
        </Group>
      )}
      <VisuallyHidden role="status">
        {changed
          .map(({ file, state }) =>
            t('intake.announce', {
              file: file.fileName ?? t('intake.unnamed'),
              state: t(`intake.states.${state}`),
            }),
          )
          .join(' ')}
      </VisuallyHidden>
    </Section>
  );
}

/** The files whose state changed last: what is said aloud, and nothing else. */
function useChangedFiles(files: readonly IntakeFile[]) {
  const [told, setTold] = useState<{
    states: ReadonlyMap<FileToken, FileState>;
    changed: readonly { file: IntakeFile; state: FileState }[];
  }>({ states: new Map(), changed: [] });
  const now = files.map((file) => ({ file, state: fileState(file) }));
  const changed = now.filter(({ file, state }) => told.states.get(file.token) !== state);
  if (changed.length > 0) {
    setTold({ states: new Map(now.map(({ file, state }) => [file.token, state])), changed });
  }
  return told.changed;
}
