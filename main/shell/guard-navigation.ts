import { app, type WebContents } from 'electron';

/** Every page the app ever makes stays where it was sent: it opens nothing and embeds nothing. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    // Reloading itself, as hot reload does in development, leads nowhere else.
    if (url !== contents.getURL()) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
