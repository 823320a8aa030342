import type { ElectronApplication, Page } from 'playwright-core';

/** Drops files as the system does: with their real paths, through the debugging protocol. */
export async function dropFiles(page: Page, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await session.detach();
}

/** The next save dialogs answer this path, as if the person chose it. */
export async function answerSaveDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

export const testId = (page: Page, id: string) => page.locator(`[data-testid="${id}"]`);

/** Types a number as a person does: the field's own rules apply when it is left. */
export async function enterNumber(page: Page, id: string, value: number): Promise<void> {
  const field = testId(page, id);
  await field.fill(String(value));
  await field.press('Tab');
}
