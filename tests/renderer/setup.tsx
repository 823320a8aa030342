import { MantineProvider } from '@mantine/core';
import type { GatecastBridge } from '@shared/contract/bridge';
import type { StudioClient } from '@shared/contract/index';
import { appError } from '@shared/domain/app-error';
import { fail } from '@shared/domain/result';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { afterEach, beforeAll, vi } from 'vitest';
import { startI18n } from '@/app/i18n';
import { theme } from '@/app/theme';
import { createQueryClient } from '@/lib/query-client';

// Mantine's forms are slow in jsdom, more so beside the trainer's tests.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

/** What jsdom lacks and Mantine and recharts ask for. */
beforeAll(async () => {
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Element.prototype.scrollIntoView = () => undefined;
  await startI18n('en');
});

afterEach(cleanup);

type FeatureCalls = { [F in keyof StudioClient]?: Partial<StudioClient[F]> };

/** Lays a bridge on the window; a call that the test does not expect answers with an error. */
export function installBridge(features: FeatureCalls): void {
  const refuse = () => Promise.resolve(fail(appError('unexpected', { reason: 'not expected' })));
  const feature = (known: object) =>
    new Proxy(known, { get: (target, name) => Reflect.get(target, name) ?? refuse });
  const calls = new Proxy(features, {
    get: (target, name) => feature(Reflect.get(target, name) ?? {}),
  }) as StudioClient;
  const bridge: GatecastBridge = {
    calls,
    onFilesAdmitted: () => () => undefined,
    onMenuCommand: () => () => undefined,
  };
  window.gatecast = bridge;
}

/** Renders a part of the page; `rerender` keeps what was read before. */
export function renderPage(page: ReactElement) {
  const client = createQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </MantineProvider>
  );
  return render(page, { wrapper });
}
