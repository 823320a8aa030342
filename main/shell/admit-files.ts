import type { AdmittedFile } from '@shared/contract/bridge';
import { z } from 'zod';
import type { CallPort, LogError } from '../ipc/call-port';
import { isTrustedSender } from '../ipc/sender';
import { channels } from './channels';

/** From here on the file is a token: the page never learns its path. */
export type AdmitFile = (path: string) => AdmittedFile;

const pathsSchema = z.array(z.string().min(1).max(32_768)).max(100);

/**
 * Answers the preload, which alone can tell the path of a file that the person dropped or picked.
 * Only events that the browser itself made reach it, so the page cannot ask for a path of its own.
 */
export function serveAdmitFiles(
  port: CallPort,
  origins: readonly string[],
  admit: AdmitFile,
  logError: LogError,
): void {
  port.handle(channels.admitFiles, async (sender, payload) => {
    const paths = pathsSchema.safeParse(payload);
    if (!isTrustedSender(sender, origins) || !paths.success) {
      logError(`${channels.admitFiles} refused`, sender);
      return [];
    }
    return paths.data.map(admit);
  });
}
