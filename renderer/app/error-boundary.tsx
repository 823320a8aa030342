import { Button, Stack } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';

interface ErrorBoundaryProps {
  children: ReactNode;
}

/** A page that breaks says so and can be opened again; the rest of the window goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Broken({ error, onRetry }: { error: Error; onRetry(): void }) {
  const { t } = useTranslation();
  return (
    <Stack p="md">
      <ErrorAlert
        error={error}
        actions={
          <Button size="xs" onClick={onRetry}>
            {t('errors.retry')}
          </Button>
        }
      />
    </Stack>
  );
}
