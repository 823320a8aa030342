import type { MenuCommand } from '@shared/contract/bridge';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../main/shell/menu-template';

const itemsOf = (menu: MenuItemConstructorOptions[]) =>
  menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

function build(language: 'en' | 'tr', development = false) {
  const sent: MenuCommand[] = [];
  const menu = menuTemplate({ language, development, command: (command) => sent.push(command) });
  return { menu, items: itemsOf(menu), sent };
}

describe('menuTemplate', () => {
  it('speaks the chosen language', () => {
    expect(build('en').menu.map(({ label }) => label)).toEqual(['File', 'Edit', 'View']);
    expect(build('tr').menu.map(({ label }) => label)).toEqual(['Dosya', 'Düzenle', 'Görünüm']);
  });

  it('gives no accelerator twice', () => {
    const accelerators = build('en').items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  it('sends its commands to the page', () => {
    const { items, sent } = build('en');
    for (const item of items) (item.click as (() => void) | undefined)?.();
    expect(sent).toEqual(['import-file', 'new-project', 'open-project', 'toggle-theme']);
  });

  it('offers developer tools in development only', () => {
    const offers = (development: boolean) =>
      build('en', development).items.some(({ role }) => role === 'toggleDevTools');
    expect(offers(true)).toBe(true);
    expect(offers(false)).toBe(false);
  });
});
