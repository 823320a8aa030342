import {
  Alert,
  Autocomplete,
  Badge,
  createTheme,
  MultiSelect,
  Notification,
  Select,
  TagsInput,
} from '@mantine/core';

/** Lists are drawn when they are opened: a page with twenty of them is felt otherwise. */
const lists = { defaultProps: { comboboxProps: { keepMounted: false } } };

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
    Select: Select.extend(lists),
    MultiSelect: MultiSelect.extend(lists),
    Autocomplete: Autocomplete.extend(lists),
    TagsInput: TagsInput.extend(lists),
    Notification: Notification.extend({
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    }),
  },
});
