import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Icon } from '@/components/ui/icons';
import { useChooseFiles } from '../dataset-api';
import { admitTokens } from './admit-files';
import classes from './intake.module.css';
import { PasteDialog } from './paste-dialog';

/** The preload sees drops and picks and tells the app which files were admitted. */
export function DropZone({ large }: { large: boolean }) {
  const { t } = useTranslation();
  const [isPasting, setIsPasting] = useState(false);
  const choose = useChooseFiles(admitTokens);
  const size = large ? 'md' : 'xs';
  return (
    <Stack gap="sm" className={large ? undefined : classes.small}>
      <Stack className={classes.zone} data-large={large} align="center" justify="center" gap="xs">
        <label className={classes.browse}>
          <Icon name="upload" size={large ? 36 : 24} />
          <Text span fw={600} size={large ? 'lg' : 'sm'} ta="center">
            {large ? t('intake.dropTitle') : t('intake.dropMore')}
          </Text>
          {large && (
            <Text span size="sm" c="dimmed" ta="center" maw={480}>
              {t('intake.dropText')}
            </Text>
          )}
          {/* A click on the words picks a file too; by keyboard the button below does it. */}
          <input type="file" data-testid="file-input" multiple tabIndex={-1} />
        </label>
        <Group gap="xs" justify="center">
          <Button
            variant={large ? 'filled' : 'default'}
            size={size}
            loading={choose.isPending}
            onClick={() => choose.mutate()}
            data-testid="choose-files-button"
          >
            {t('intake.chooseFiles')}
          </Button>
          <Button
            variant="default"
            size={size}
            onClick={() => setIsPasting(true)}
            data-testid="paste-button"
          >
            {t('intake.pasteTable')}
          </Button>
        </Group>
        {large && (
          <Text size="xs" c="dimmed" ta="center">
            {t('intake.accepted')}
          </Text>
        )}
      </Stack>
      {choose.error && <ErrorAlert error={choose.error} />}
      <PasteDialog isOpen={isPasting} onClose={() => setIsPasting(false)} />
    </Stack>
  );
}
