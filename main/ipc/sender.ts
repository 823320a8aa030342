/** Who asks: the frame behind a message, as the shell sees it. */
export interface Sender {
  /** The studio's window, not another one (a report being printed, a tool). */
  isStudioWindow: boolean;
  isMainFrame: boolean;
  /** `scheme://host` of the document in the frame. */
  origin: string;
}

/** The page itself, and nothing that the page may one day embed. A frame already gone is null. */
export function isTrustedSender(sender: Sender | null, origins: readonly string[]): boolean {
  return sender?.isStudioWindow === true && sender.isMainFrame && origins.includes(sender.origin);
}

/** `URL.origin` is 'null' for schemes that Node does not know, ours among them. */
export function originOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}
