import { contract } from '@shared/contract';
import { defineCall } from '@shared/contract/define-call';
import { appError } from '@shared/domain/app-error';
import { fail, succeed } from '@shared/domain/result';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Sender } from '../../../main/ipc/sender';
import { serveContract } from '../../../main/ipc/serve-contract';
import { createFakeCallPort, trustedSender } from '../../helpers/fake-call-port';

const example = {
  kitchen: {
    boil: defineCall(z.object({ minutes: z.number() }), z.object({ eggs: z.number() })),
  },
};

type Boil = (input: {
  minutes: number;
}) => Promise<
  { ok: true; value: { eggs: number } } | { ok: false; error: ReturnType<typeof appError> }
>;

function serve(boil: Boil) {
  const fake = createFakeCallPort();
  const logged: string[] = [];
  serveContract(
    example,
    { kitchen: { boil } },
    {
      port: fake.port,
      origins: ['app://gatecast'],
      logError: (what, error) => logged.push(`${what}: ${String(error)}`),
    },
  );
  return { ...fake, logged };
}

describe('serveContract', () => {
  it('answers with what the handler made of the parsed input', async () => {
    const { invoke } = serve(async ({ minutes }) => succeed({ eggs: minutes * 2 }));
    expect(await invoke('kitchen.boil', { minutes: 3 })).toEqual(succeed({ eggs: 6 }));
  });

  it('strips what the contract does not name, both ways', async () => {
    const seen: unknown[] = [];
    const { invoke } = serve(async (input) => {
      seen.push(input);
      return succeed({ eggs: 1, secret: '/home/somebody' });
    });
    expect(await invoke('kitchen.boil', { minutes: 3, path: '/etc/passwd' })).toEqual(
      succeed({ eggs: 1 }),
    );
    expect(seen).toEqual([{ minutes: 3 }]);
  });

  it('passes an expected failure on', async () => {
    const error = appError('file-missing', { file: 'a.csv' });
    const { invoke, logged } = serve(async () => fail(error));
    expect(await invoke('kitchen.boil', { minutes: 3 })).toEqual(fail(error));
    expect(logged).toEqual([]);
  });

  it.each<[string, Sender | null]>([
    ['a frame that is gone', null],
    ['another window', { ...trustedSender, isStudioWindow: false }],
    ['an embedded frame', { ...trustedSender, isMainFrame: false }],
    ['a foreign origin', { ...trustedSender, origin: 'https://example.org' }],
    ['an origin that only begins alike', { ...trustedSender, origin: 'app://gatecast.evil' }],
    ['the print origin', { ...trustedSender, origin: 'app://print' }],
  ])('refuses %s before it reads the payload', async (_who, sender) => {
    const { invoke, logged } = serve(async () => {
      throw new Error('reached');
    });
    expect(await invoke('kitchen.boil', { minutes: 3 }, sender)).toEqual(
      fail(appError('sender-refused')),
    );
    expect(logged).toHaveLength(1);
  });

  it('names call, path and reason of a payload that does not parse', async () => {
    const { invoke } = serve(async () => succeed({ eggs: 1 }));
    expect(await invoke('kitchen.boil', { minutes: 'three' })).toEqual(
      fail(
        appError('request-invalid', {
          call: 'kitchen.boil',
          path: 'minutes',
          reason: 'Invalid input: expected number, received string',
        }),
      ),
    );
    expect(await invoke('kitchen.boil', undefined)).toMatchObject({
      error: { code: 'request-invalid', params: { path: 'input' } },
    });
  });

  it('turns a thrown bug into an error with details, and logs it', async () => {
    const { invoke, logged } = serve(async () => {
      throw new Error('the pot is cracked');
    });
    expect(await invoke('kitchen.boil', { minutes: 3 })).toMatchObject({
      ok: false,
      error: { code: 'unexpected', details: expect.stringContaining('the pot is cracked') },
    });
    expect(logged).toEqual(['kitchen.boil failed: Error: the pot is cracked']);
  });

  it('treats an answer out of contract as a bug', async () => {
    const { invoke, logged } = serve(async () => succeed({ eggs: Number.NaN }));
    expect(await invoke('kitchen.boil', { minutes: 3 })).toMatchObject({
      error: { code: 'unexpected' },
    });
    expect(logged).toHaveLength(1);
  });

  it('registers each call of the studio once, under its own name', () => {
    const fake = createFakeCallPort();
    const nothing = async () => fail(appError('unexpected'));
    const handlersOf = <F extends object>(feature: F) =>
      Object.fromEntries(Object.keys(feature).map((call) => [call, nothing])) as {
        [K in keyof F]: typeof nothing;
      };
    serveContract(
      contract,
      {
        projects: handlersOf(contract.projects),
        datasets: handlersOf(contract.datasets),
        network: handlersOf(contract.network),
        training: handlersOf(contract.training),
        forecasts: handlersOf(contract.forecasts),
        reports: handlersOf(contract.reports),
        preferences: handlersOf(contract.preferences),
      },
      { port: fake.port, origins: [], logError: () => undefined },
    );
    const named = Object.entries(contract).flatMap(([feature, calls]) =>
      Object.keys(calls).map((call) => `${feature}.${call}`),
    );
    expect(fake.channels()).toEqual(named);
  });
});
