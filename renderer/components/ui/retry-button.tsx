import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function RetryButton({ onRetry }: { onRetry(): void }) {
  const { t } = useTranslation();
  return (
    <Button size="xs" onClick={onRetry}>
      {t('errors.retry')}
    </Button>
  );
}
