import { Alert, Code, Group, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Icon } from '@/components/ui/icons';
import { useRuntime } from './network-api';

/** What the trainer runs on, and how to mend it where that is the slow fallback. */
export function RuntimeBanner() {
  const { t } = useTranslation();
  const runtime = useRuntime();
  if (runtime.isError) return <ErrorAlert error={runtime.error} />;
  if (runtime.isPending) {
    return (
      <Group gap="xs" mih={22} role="status">
        <Loader size={12} />
        <Text size="xs" c="dimmed">
          {t('network.runtimeStarting')}
        </Text>
      </Group>
    );
  }
  const { engine, version, reason } = runtime.data;
  if (engine === 'native') {
    return (
      <Group gap="xs" mih={22} c="dimmed" role="status" data-testid="runtime-native">
        <Icon name="check" size={14} />
        <Text size="xs">{t('network.runtimeNative', { version })}</Text>
      </Group>
    );
  }
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<Icon name="alert" />}
      title={t('network.runtimeWasm', { version })}
      data-testid="runtime-wasm"
    >
      <Text size="sm">{t('network.runtimeWasmText', { reason: reason ?? '–' })}</Text>
      <Code>npm run setup</Code>
    </Alert>
  );
}
