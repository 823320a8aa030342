/** One line of progress with bytes: redrawn in a terminal, a few plain lines elsewhere. */

/**
 * @param {number} bytes
 * @returns {string} e.g. `273.8 MB`
 */
export function formatBytes(bytes) {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(2)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  if (bytes >= 1e3) return `${Math.round(bytes / 1e3)} kB`;
  return `${bytes} B`;
}

/**
 * @param {string} label
 * @param {number} [totalBytes] unknown when left out
 * @param {NodeJS.WriteStream} [stream]
 */
export function startProgress(label, totalBytes, stream = process.stderr) {
  const startedAt = Date.now();
  let bytes = 0;
  let drawnAt = 0;
  let quarter = 0;

  const line = () => {
    const amount = totalBytes
      ? `${formatBytes(bytes)} of ${formatBytes(totalBytes)}  ${Math.floor((100 * Math.min(bytes, totalBytes)) / totalBytes)} %`
      : bytes > 0
        ? formatBytes(bytes)
        : '';
    return `  ${label}  ${amount}`.trimEnd();
  };
  if (!stream.isTTY)
    stream.write(`  ${label}${totalBytes ? `  ${formatBytes(totalBytes)}` : ''} …\n`);

  return {
    /** @param {number} bytesSoFar */
    update(bytesSoFar) {
      bytes = bytesSoFar;
      const now = Date.now();
      if (stream.isTTY) {
        if (now - drawnAt < 100) return;
        drawnAt = now;
        stream.write(`\r\x1b[2K${line()}`);
      } else if (totalBytes) {
        // A log gets a line a quarter, and only when the work is long enough for anybody to wonder.
        const reached = Math.floor((4 * bytes) / totalBytes);
        if (reached > quarter && reached < 4 && now - startedAt > 2000) {
          quarter = reached;
          stream.write(`${line()}\n`);
        }
      }
    },
    /** @param {string} [outcome] */
    finish(outcome = 'done') {
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      stream.write(`${stream.isTTY ? '\r\x1b[2K' : ''}  ${label}  ${outcome} in ${seconds} s\n`);
    },
    /** Clears the line in a terminal, before a message about what went wrong. */
    abandon() {
      if (stream.isTTY) stream.write('\r\x1b[2K');
    },
  };
}
