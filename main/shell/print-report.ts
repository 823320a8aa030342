import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { app } from 'electron';
import { writeFileAtomically } from '../files/write-file-atomically';
import { createPdfPrinter } from './print-pdf';
import { serveAppScheme } from './protocol';

export interface PrintJob {
  htmlFile: string;
  pdfFile: string;
}

/** `--print-report IN.html OUT.pdf`: what the CLI starts where there is an Electron to print with. */
export function printJobOf(argv: readonly string[]): PrintJob | null {
  const at = argv.indexOf('--print-report');
  const [htmlFile, pdfFile] = at < 0 ? [] : argv.slice(at + 1);
  return htmlFile && pdfFile ? { htmlFile: resolve(htmlFile), pdfFile: resolve(pdfFile) } : null;
}

/** Prints one document without a studio, then ends the process: 0 where the PDF is written. */
export async function printReport({ htmlFile, pdfFile }: PrintJob): Promise<void> {
  // Between the print window's end and the exit the app has no window.
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  const documents = new Map<string, string>();
  serveAppScheme({ pageFolder: '', printDocuments: documents });
  try {
    const print = createPdfPrinter(documents);
    await writeFileAtomically(pdfFile, await print(await readFile(htmlFile, 'utf8')));
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
}
