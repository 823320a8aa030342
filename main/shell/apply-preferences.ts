import type { StudioHandlers } from '@shared/contract';
import type { Preferences } from '@shared/domain/project';
import { Menu, nativeTheme } from 'electron';
import { type MenuOptions, menuTemplate } from './menu-template';

/** The native side of the preferences: menu language, colours of window and dialogs. */
export function applyPreferences(
  { language, theme }: Preferences,
  menu: Omit<MenuOptions, 'language'>,
): void {
  nativeTheme.themeSource = theme;
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...menu, language })));
}

/** The same handlers; each change of the preferences is told on. */
export function watchPreferences(
  handlers: StudioHandlers,
  onChange: (preferences: Preferences) => void,
): StudioHandlers {
  const { preferences } = handlers;
  return {
    ...handlers,
    preferences: {
      ...preferences,
      async set(input) {
        const answer = await preferences.set(input);
        if (answer.ok) onChange(answer.value);
        return answer;
      },
    },
  };
}
