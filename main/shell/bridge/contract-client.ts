import { channelName, contract, type StudioClient } from '@shared/contract';
import { ipcRenderer } from 'electron';

type Invoke = (input: unknown) => Promise<unknown>;

/** The contract's calls as functions: a page can call what the contract names and nothing else. */
export function contractClient(): StudioClient {
  const features = Object.entries(contract).map(([feature, definition]) => {
    const calls = Object.keys(definition).map((call): [string, Invoke] => {
      const channel = channelName(feature, call);
      return [call, (input) => ipcRenderer.invoke(channel, input)];
    });
    return [feature, Object.fromEntries(calls)];
  });
  // Built from the contract's own keys, which no type can follow through Object.entries.
  return Object.fromEntries(features) as StudioClient;
}
