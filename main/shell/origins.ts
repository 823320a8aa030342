/** The page's scheme: standard and secure, so that it has a real origin, unlike file://. */
export const appScheme = 'app';
export const pageHost = 'gatecast';
export const pageOrigin = `${appScheme}://${pageHost}`;
export const pageUrl = `${pageOrigin}/index.html`;

/** Documents being printed get an origin of their own: nothing in them reaches the page. */
export const printHost = 'print';
export const printUrl = (id: string) => `${appScheme}://${printHost}/${id}`;
