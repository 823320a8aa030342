import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { pagePolicy, printPolicy } from './content-security-policy';
import { pageHost, printHost } from './origins';

export interface Asset {
  status: number;
  mimeType: string;
  headers: Record<string, string>;
  body: Buffer;
}

export interface AssetSources {
  /** The built page; nothing outside of it is served. */
  pageFolder: string;
  /** Documents being printed, by id. */
  printDocuments: ReadonlyMap<string, string>;
}

const mimeTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Answers an `app://` address. Unknown hosts, unknown types and paths out of the folder are 404. */
export async function readAsset(address: string, sources: AssetSources): Promise<Asset> {
  const url = new URL(address);
  if (url.host === printHost) {
    const html = sources.printDocuments.get(url.pathname.slice(1));
    return html === undefined ? notFound() : found('text/html', printPolicy, Buffer.from(html));
  }
  if (url.host !== pageHost) return notFound();
  const file = fileInside(sources.pageFolder, url.pathname);
  const mimeType = file && mimeTypes[extname(file)];
  if (!file || !mimeType) return notFound();
  try {
    return found(mimeType, pagePolicy, await readFile(file));
  } catch {
    return notFound();
  }
}

function fileInside(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // A NUL ends a path early for the system, and a backslash separates folders on Windows.
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = resolve(folder, `.${decoded}`);
  return file.startsWith(resolve(folder) + sep) ? file : null;
}

const found = (mimeType: string, policy: string, body: Buffer): Asset => ({
  status: 200,
  mimeType,
  headers: {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  },
  body,
});

const notFound = (): Asset => ({
  status: 404,
  mimeType: 'text/plain',
  headers: { 'Content-Security-Policy': "default-src 'none'" },
  body: Buffer.from('Not found'),
});
