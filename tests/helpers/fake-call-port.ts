import type { CallPort } from '../../main/ipc/call-port';
import type { Sender } from '../../main/ipc/sender';

export const trustedSender: Sender = {
  isStudioWindow: true,
  isMainFrame: true,
  origin: 'app://gatecast',
};

/** An ipcMain for the tests: what was registered, called as the page would. */
export function createFakeCallPort() {
  const listeners = new Map<string, Parameters<CallPort['handle']>[1]>();
  const port: CallPort = {
    handle(channel, listener) {
      if (listeners.has(channel)) throw new Error(`${channel} is registered twice`);
      listeners.set(channel, listener);
    },
  };
  const invoke = (channel: string, input: unknown, sender: Sender | null = trustedSender) => {
    const listener = listeners.get(channel);
    if (!listener) throw new Error(`${channel} is not registered`);
    return listener(sender, input);
  };
  return { port, invoke, channels: () => [...listeners.keys()] };
}
