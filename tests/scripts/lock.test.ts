import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { acquireLock, isAlive } from '../../scripts/setup/lock.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gatecast-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a process that does nothing, and resolves once it runs. */
async function startIdleProcess() {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const pid = child.pid ?? 0;
  const end = () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGKILL');
    });
  return { pid, end };
}

const lockOf = (holderPid: number, more: object = {}) =>
  JSON.stringify({
    holder: { pid: holderPid, started: '' },
    host: os.hostname(),
    nonce: 'x',
    ...more,
  });

describe('acquireLock', () => {
  it('makes the second one wait until the first releases', async () => {
    const first = await acquireLock(file);
    const order: string[] = [];
    const second = acquireLock(file, () => order.push('waits')).then((lock) => {
      order.push('has it');
      return lock;
    });
    await vi.waitFor(() => expect(order).toEqual(['waits']));
    first.release();
    (await second).release();
    expect(order).toEqual(['waits', 'has it']);
    expect(existsSync(file)).toBe(false);
  });

  it('takes over the lock of a killed process', async () => {
    const { pid, end } = await startIdleProcess();
    await end();
    writeFileSync(file, lockOf(pid));
    const lock = await acquireLock(file);
    expect(JSON.parse(readFileSync(file, 'utf8')).holder.pid).toBe(process.pid);
    lock.release();
  });

  it('takes over a lock whose pid now belongs to another process', async () => {
    writeFileSync(file, lockOf(0, { holder: { pid: process.pid, started: 'long ago' } }));
    (await acquireLock(file)).release();
  });

  it('waits for the helper that outlived its killed holder', async () => {
    const holder = await startIdleProcess();
    await holder.end();
    const helper = await startIdleProcess();
    writeFileSync(file, lockOf(holder.pid, { helper: { pid: helper.pid, started: '' } }));
    let waitsFor = 0;
    const pending = acquireLock(file, (pid) => {
      waitsFor = pid;
    });
    await vi.waitFor(() => expect(waitsFor).toBe(helper.pid));
    await helper.end();
    (await pending).release();
  });

  it('lets exactly one of many waiters take over a stale lock at a time', async () => {
    const { pid, end } = await startIdleProcess();
    await end();
    writeFileSync(file, lockOf(pid));
    let holders = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        const lock = await acquireLock(file);
        most = Math.max(most, ++holders);
        await new Promise((resolve) => setTimeout(resolve, 10));
        holders--;
        lock.release();
      }),
    );
    expect(most).toBe(1);
  });
});

describe('isAlive', () => {
  it('knows this process and not one that ended', async () => {
    const { pid, end } = await startIdleProcess();
    expect(isAlive({ pid, started: '' })).toBe(true);
    await end();
    expect(isAlive({ pid, started: '' })).toBe(false);
    expect(isAlive({ pid: process.pid, started: '' })).toBe(true);
  });
});
