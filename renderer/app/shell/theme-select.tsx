import { Select, useMantineColorScheme } from '@mantine/core';
import { preferencesSchema } from '@shared/domain/project';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icons';
import { usePreferences } from '../preferences-store';

const themes = preferencesSchema.shape.theme;

export function ThemeSelect() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const theme = usePreferences((state) => state.preferences.theme);
  const change = usePreferences((state) => state.change);
  useEffect(() => setColorScheme(theme === 'system' ? 'auto' : theme), [theme, setColorScheme]);
  return (
    <Select
      size="xs"
      w={118}
      aria-label={t('app.theme')}
      leftSection={<Icon name="sun" size={15} />}
      data={themes.options.map((value) => ({ value, label: t(`app.themes.${value}`) }))}
      value={theme}
      allowDeselect={false}
      onChange={(chosen) => {
        const parsed = themes.safeParse(chosen);
        if (parsed.success) change({ theme: parsed.data });
      }}
      data-testid="theme-select"
    />
  );
}
