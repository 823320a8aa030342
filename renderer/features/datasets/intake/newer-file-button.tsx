import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { FileToken } from '@shared/domain/ids';
import { describeError } from '@shared/text';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/lib/client';
import { useLanguage } from '@/lib/use-language';
import { useChooseFiles } from '../dataset-api';
import { useIntake } from './intake-store';
import { useImportFile } from './use-import-file';

interface NewerFileButtonProps {
  dataset: DatasetSummary;
  onImported(dataset: DatasetSummary): void;
}

/** Reads and prepares another file as this data set was. */
export function NewerFileButton({ dataset, onImported }: NewerFileButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const admit = useIntake((store) => store.admit);
  const importFile = useImportFile(onImported);
  const choose = useChooseFiles((files: FileToken[]) => {
    admit(files.map((token) => ({ token, name: dataset.name, recipeOf: dataset.id })));
    for (const token of files) void importFile(token);
  });
  return (
    <Button
      size="xs"
      variant="default"
      title={t('data.newerFileHint')}
      loading={choose.isPending}
      onClick={() =>
        choose.mutate(undefined, {
          onError: (error) => {
            const { message, remedy } = describeError(toAppError(error), language);
            notifications.show({ color: 'red', title: message, message: remedy });
          },
        })
      }
      data-testid="newer-file-button"
    >
      {t('data.newerFile')}
    </Button>
  );
}
