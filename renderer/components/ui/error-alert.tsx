import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { describeError } from '@shared/text';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/lib/client';
import { copyText } from '@/lib/copy-text';
import { useLanguage } from '@/lib/use-language';
import { Icon } from './icons';

interface ErrorAlertProps {
  error: unknown;
  /** A way out: try again, choose another file … */
  actions?: ReactNode;
}

/** What happened, what to do, details to copy. */
export function ErrorAlert({ error, actions }: ErrorAlertProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [copied, setCopied] = useState(false);
  const appError = toAppError(error);
  const { message, remedy } = describeError(appError, language);
  const copy = async () => {
    const details = JSON.stringify(appError, null, 2);
    setCopied(await copyText(`${message}\n${remedy}\n\n${details}`));
  };
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      data-testid="error-alert"
      icon={<Icon name="alert" />}
      title={message}
    >
      <Stack gap="sm">
        <Text size="sm">{remedy}</Text>
        <Group gap="xs">
          {actions}
          <Button size="xs" variant="default" onClick={copy}>
            {copied ? t('errors.copied') : t('errors.copyDetails')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
