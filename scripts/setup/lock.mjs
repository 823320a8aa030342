/**
 * A lock file: two set-ups at once wait for each other. The file names its holder's process and when that process
 * started; a lock whose holder is gone (even by `kill -9`) is taken over.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * @typedef {{ pid: number, started: string }} ProcessIdentity
 * @typedef {{ holder: ProcessIdentity, helper?: ProcessIdentity, host: string, nonce: string }} LockContent
 * @typedef {{ release: () => void, setHelper: (pid: number | undefined) => void }} HeldLock
 */

const pollMs = 150;
/** A guard is held for a few file operations only; older means that its holder was killed in between. */
const guardStaleMs = 5_000;
/** On a shared cache a holder on another host cannot be asked; it renews its lock every few seconds. */
const foreignStaleMs = 60_000;
const renewMs = 5_000;

/** Locks of this process, released when it ends early. @type {Set<HeldLock>} */
const held = new Set();

/**
 * When a process started, in clock ticks since boot: tells it from a later process with the same pid.
 * Empty where the platform has no /proc or there is no such process.
 * @param {number} pid
 * @returns {string}
 */
function startOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses and may hold spaces; the 22nd is the start time.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
const identify = (pid) => ({ pid, started: startOf(pid) });

/**
 * @param {ProcessIdentity} identity
 * @returns {boolean}
 */
export function isAlive(identity) {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return identity.started === '' || startOf(identity.pid) === identity.started;
}

/**
 * @param {string} file
 * @returns {{ text: string, content: LockContent | undefined, ageMs: number } | undefined} nothing when there is no lock
 */
function readLock(file) {
  try {
    const text = fs.readFileSync(file, 'utf8');
    const ageMs = Date.now() - fs.statSync(file).mtimeMs;
    try {
      const content = JSON.parse(text);
      return {
        text,
        content: typeof content?.holder?.pid === 'number' ? content : undefined,
        ageMs,
      };
    } catch {
      return { text, content: undefined, ageMs };
    }
  } catch {
    return undefined;
  }
}

/**
 * @param {NonNullable<ReturnType<typeof readLock>>} lock
 * @returns {boolean}
 */
function isStale({ content, ageMs }) {
  if (!content) return ageMs > guardStaleMs;
  if (content.host !== os.hostname()) return ageMs > foreignStaleMs;
  // A helper (npm ci) may outlive its killed set-up and still be writing: then the lock stands until it ends.
  return !isAlive(content.holder) && !(content.helper && isAlive(content.helper));
}

/**
 * Creates `file` with its content in one step, so that nobody ever reads half a lock.
 * @param {string} file
 * @param {string} text
 * @returns {boolean} whether the lock is ours
 */
function tryCreate(file, text) {
  const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  fs.writeFileSync(temporary, text);
  try {
    fs.linkSync(temporary, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

/**
 * Removes a stale lock. The guard keeps two waiters from removing twice, the second time a living lock.
 * @param {string} file
 * @param {string} staleText
 */
function removeStale(file, staleText) {
  const guard = `${file}.guard`;
  try {
    fs.mkdirSync(guard);
  } catch {
    try {
      if (Date.now() - fs.statSync(guard).mtimeMs > guardStaleMs) fs.rmdirSync(guard);
    } catch {
      // Somebody else removed it first.
    }
    return;
  }
  try {
    if (readLock(file)?.text === staleText) fs.rmSync(file, { force: true });
  } finally {
    fs.rmSync(guard, { recursive: true, force: true });
  }
}

/**
 * Waits for the lock and takes it.
 * @param {string} file
 * @param {(pid: number) => void} [onWait] called once when somebody else holds it
 * @returns {Promise<HeldLock>}
 */
export async function acquireLock(file, onWait) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  /** @type {LockContent} */
  const content = {
    holder: identify(process.pid),
    host: os.hostname(),
    nonce: Math.random().toString(36).slice(2),
  };
  let told = false;
  while (!tryCreate(file, JSON.stringify(content))) {
    const lock = readLock(file);
    if (lock && isStale(lock)) {
      removeStale(file, lock.text);
      continue;
    }
    if (lock && !told) {
      told = true;
      const { holder, helper } = lock.content ?? {};
      onWait?.((holder && !isAlive(holder) ? helper?.pid : holder?.pid) ?? 0);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  const renewal = setInterval(() => {
    try {
      fs.utimesSync(file, new Date(), new Date());
    } catch {
      // The cache was deleted under us; the work itself will report that.
    }
  }, renewMs);
  renewal.unref();
  /** @type {HeldLock} */
  const lock = {
    release() {
      clearInterval(renewal);
      held.delete(lock);
      if (readLock(file)?.content?.nonce === content.nonce) fs.rmSync(file, { force: true });
    },
    setHelper(pid) {
      if (pid === undefined) delete content.helper;
      else content.helper = identify(pid);
      const temporary = `${file}.${process.pid}.helper`;
      fs.writeFileSync(temporary, JSON.stringify(content));
      fs.renameSync(temporary, file);
    },
  };
  held.add(lock);
  return lock;
}

/** Releases this process's locks; for the way out after an interrupt. */
export function releaseHeldLocks() {
  for (const lock of held) lock.release();
}
