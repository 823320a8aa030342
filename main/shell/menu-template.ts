import type { MenuCommand } from '@shared/contract/bridge';
import type { Language } from '@shared/domain/project';
import type { MenuItemConstructorOptions } from 'electron';
import { menuWords } from './menu-words';

export interface MenuOptions {
  language: Language;
  /** Developer tools and reload are for development. */
  development: boolean;
  command: (command: MenuCommand) => void;
}

/** The native menu. Roles do what they do everywhere; commands go to the page. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const words = menuWords[options.language];
  const item = (label: string, accelerator: string, command: MenuCommand) => ({
    label,
    accelerator,
    click: () => options.command(command),
  });
  const separator = { type: 'separator' } as const;
  return [
    {
      label: words.file,
      submenu: [
        item(words.importFile, 'CmdOrCtrl+I', 'import-file'),
        separator,
        item(words.newProject, 'CmdOrCtrl+N', 'new-project'),
        item(words.openProject, 'CmdOrCtrl+O', 'open-project'),
        separator,
        { role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        item(words.theme, 'CmdOrCtrl+Shift+L', 'toggle-theme'),
        separator,
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.actualSize },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(options.development
          ? [separator, { role: 'toggleDevTools', label: words.developerTools } as const]
          : []),
      ],
    },
  ];
}
