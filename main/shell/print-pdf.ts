import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import type { PrintPdf } from '../reports/write-report';
import { printUrl } from './origins';

/**
 * Prints a self-contained HTML document in a window that nobody sees, runs no script and loads
 * nothing else. `documents` is what the app:// protocol serves to it.
 */
export function createPdfPrinter(documents: Map<string, string>): PrintPdf {
  return async (html) => {
    const id = randomUUID();
    documents.set(id, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
      },
    });
    try {
      await window.loadURL(printUrl(id));
      return await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
      });
    } finally {
      window.destroy();
      documents.delete(id);
    }
  };
}
