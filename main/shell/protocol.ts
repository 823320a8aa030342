import { type Protocol, protocol } from 'electron';
import { appScheme } from './origins';
import { type AssetSources, readAsset } from './read-asset';

/** Before the app is ready, as Electron asks. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveAppScheme(sources: AssetSources): void {
  if (hasHandle(protocol)) {
    protocol.handle(appScheme, async ({ url }) => {
      const { status, mimeType, headers, body } = await readAsset(url, sources);
      return new Response(new Uint8Array(body), {
        status,
        headers: { ...headers, 'Content-Type': `${mimeType}; charset=utf-8` },
      });
    });
    return;
  }
  // Electron before 25, which the development fallback is.
  protocol.registerBufferProtocol(appScheme, async ({ url }, answer) => {
    const { status, mimeType, headers, body } = await readAsset(url, sources);
    answer({ statusCode: status, mimeType, charset: 'utf-8', headers, data: body });
  });
}

const hasHandle = (candidate: Partial<Pick<Protocol, 'handle'>>) => 'handle' in candidate;
