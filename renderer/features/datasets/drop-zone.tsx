import { Button, Stack, Text } from '@mantine/core';
import type { FileToken } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Icon } from '@/components/ui/icons';
import { useChooseFiles } from './dataset-api';
import classes from './datasets.module.css';
import { useIntake } from './intake-store';

/** The preload sees drops and picks and tells the app which files were admitted. */
export function DropZone({ large }: { large: boolean }) {
  const { t } = useTranslation();
  const admit = useIntake((state) => state.admit);
  const choose = useChooseFiles((files: FileToken[]) => admit(files));
  return (
    <Stack gap="sm">
      <Stack className={classes.zone} data-large={large} align="center" justify="center" gap="xs">
        <label className={classes.browse}>
          <Icon name="upload" size={large ? 36 : 24} />
          <Text span fw={600} size={large ? 'lg' : 'sm'} ta="center">
            {large ? t('data.dropTitle') : t('data.dropMore')}
          </Text>
          {large && (
            <Text span size="sm" c="dimmed" ta="center" maw={460}>
              {t('data.dropText')}
            </Text>
          )}
          {/* A click on the words picks a file too; by keyboard the button below does it. */}
          <input
            type="file"
            data-testid="file-input"
            accept=".csv,.tsv,.txt,text/csv"
            multiple
            tabIndex={-1}
          />
        </label>
        <Button
          variant={large ? 'filled' : 'default'}
          size={large ? 'md' : 'xs'}
          loading={choose.isPending}
          onClick={() => choose.mutate()}
        >
          {t('data.chooseFile')}
        </Button>
      </Stack>
      {choose.error && <ErrorAlert error={choose.error} />}
    </Stack>
  );
}
