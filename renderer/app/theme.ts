import { Alert, Badge, createTheme, Notification } from '@mantine/core';

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 8,
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace',
  respectReducedMotion: true,
  components: {
    // Capitals shout, and orange on yellow is hard to read.
    Badge: Badge.extend({
      styles: {
        root: { textTransform: 'none' },
        label: { color: 'var(--mantine-color-text)' },
      },
    }),
    Alert: Alert.extend({
      defaultProps: { role: 'status' },
      styles: { title: { color: 'var(--mantine-color-text)' } },
    }),
    Notification: Notification.extend({
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    }),
  },
});
