/** Downloads one file over HTTPS: whole and verified, or not at all. */
import fs from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerTimeoutMs } from './pins.mjs';
import { SetupProblem } from './problem.mjs';
import { startProgress } from './progress.mjs';
import { requireSha256 } from './sha256.mjs';

/** A download that stalls for this long is given up. */
const stallTimeoutMs = 30_000;

/**
 * @param {string} url
 * @param {string} target appears only when the download is complete and verified
 * @param {{ label: string, sha256?: string, answerWithinMs?: number }} options
 *   without `sha256` the host is trusted on its certificate and the announced length alone
 */
export async function downloadFile(
  url,
  target,
  { label, sha256, answerWithinMs = answerTimeoutMs },
) {
  const abort = new AbortController();
  const partial = `${target}.partial`;
  let timer = setTimeout(
    () => abort.abort(new Error(`no answer within ${answerWithinMs / 1000} s`)),
    answerWithinMs,
  );
  const progressBox = {
    current: /** @type {ReturnType<typeof startProgress> | undefined} */ (undefined),
  };
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    const announced = Number(response.headers.get('content-length')) || undefined;
    const progress = startProgress(label, announced);
    progressBox.current = progress;
    let bytes = 0;
    const counter = new Transform({
      transform(chunk, _encoding, done) {
        clearTimeout(timer);
        timer = setTimeout(
          () => abort.abort(new Error(`stalled for ${stallTimeoutMs / 1000} s`)),
          stallTimeoutMs,
        );
        bytes += chunk.length;
        progress.update(bytes);
        done(null, chunk);
      },
    });
    await pipeline(
      Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (response.body)),
      counter,
      fs.createWriteStream(partial),
      { signal: abort.signal },
    );
    if (announced !== undefined && bytes !== announced) {
      throw new Error(`${bytes} bytes arrived of ${announced}`);
    }
    if (sha256) await requireSha256(partial, sha256);
    fs.renameSync(partial, target);
    progress.finish();
  } catch (error) {
    progressBox.current?.abandon();
    fs.rmSync(partial, { force: true });
    const reason = abort.signal.aborted ? abort.signal.reason : error;
    const { host } = new URL(url);
    throw error instanceof SetupProblem
      ? error
      : new SetupProblem(
          `${host}: ${reason instanceof Error ? `${reason.message}${reason.cause instanceof Error ? ` (${reason.cause.message})` : ''}` : reason}`,
        );
  } finally {
    clearTimeout(timer);
  }
}
