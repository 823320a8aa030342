/** Line icons, 24 × 24, drawn in the text's colour. Decorative: labels stand beside them. */
const paths = {
  data: 'M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3Zm0 0v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
  network:
    'M5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm0 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm14-6a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7 7l10 4M7 17l10-4M5 8v8',
  train: 'M3 3v18h18M7 8c2 6 5 8 13 9',
  forecast: 'M3 17l5-6 4 3 4-6M16 8l5-4M16 8l5 2',
  report: 'M6 2h9l4 4v16H6V2Zm9 0v4h4M9 12h7M9 16h7',
  folder: 'M3 6h6l2 2h10v11H3V6Z',
  plus: 'M12 5v14M5 12h14',
  trash: 'M4 7h16M9 7V4h6v3m-8 0 1 13h8l1-13',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 3 2 20h20L12 3Zm0 7v4m0 3v.01',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v6m0-9v.01',
  upload: 'M12 16V4m-5 5 5-5 5 5M4 16v4h16v-4',
  chevron: 'M6 9l6 6 6-6',
  arrowLeft: 'M19 12H5m6-6-6 6 6 6',
  arrowRight: 'M5 12h14m-6-6 6 6-6 6',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-14v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M5 19l1.4-1.4M17.6 6.4 19 5',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c-5 6-5 12 0 18 5-6 5-12 0-18Z',
  cross: 'M6 6l12 12M18 6 6 18',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.2 9.2a2.9 2.9 0 0 1 5.6 1c0 1.9-2.8 2.3-2.8 4m0 3v.01',
  repair: 'M14.5 6.5a4 4 0 0 0-5.2 5.2L3 18l3 3 6.3-6.3a4 4 0 0 0 5.2-5.2L14.8 12 12 9.2l2.5-2.7Z',
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-4',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h4',
  copy: 'M9 9h11v12H9V9Zm-4 6H4V3h11v2',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3 2',
};

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
