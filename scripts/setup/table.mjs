/** The table of what is in use and from where. */

/**
 * @param {string[][]} rows the first is the heading
 * @returns {string} columns aligned, without trailing blanks
 */
export function formatTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
    )
    .join('\n');
}

/**
 * @param {import('./parts.mjs').Parts} parts
 * @returns {string[][]}
 */
export function rowsOf({ packages, native, electron, system, node24 }) {
  const rows = [
    ['Part', 'In use', 'From'],
    ['npm packages', `${packages.count} packages`, packages.source],
    native.kind === 'native'
      ? ['native runtime', `TensorFlow ${native.tensorflow}`, native.source]
      : ['native runtime', 'missing', native.source],
    electron
      ? [
          'Electron',
          electron.version + (electron.fallback ? ', development and tests only' : ''),
          electron.source,
        ]
      : ['Electron', 'missing', 'none: the studio runs headless only'],
    [
      'system',
      system.missing.length > 0
        ? `missing: ${system.missing.join(', ')}`
        : `libraries${system.xvfb ? ', Xvfb' : ''}`,
      system.source,
    ],
  ];
  if (node24) rows.push(['Node 24 (tests)', node24.version, node24.source]);
  return rows;
}

/**
 * What is missing and how to mend it.
 * @param {import('./parts.mjs').Parts} parts
 * @returns {string[]}
 */
export function remediesOf({ native, electronProblem, system }) {
  const lines = [];
  if (native.kind === 'none') {
    lines.push(
      `No native runtime: ${native.reason}`,
      `  Until then training uses the slower WebAssembly engine. ${native.remedy}`,
    );
  }
  if (electronProblem)
    lines.push(`No Electron: ${electronProblem.reason}`, `  ${electronProblem.remedy}`);
  if (system.missing.length > 0 || (process.platform === 'linux' && !system.xvfb)) {
    const what = [
      ...system.missing,
      ...(system.xvfb ? [] : ['Xvfb (for tests without a display)']),
    ];
    lines.push(
      `Missing in the system: ${what.join(', ')}${system.reason ? ` (${system.reason})` : ''}`,
    );
    if (system.command) lines.push(`  ${system.command}`);
  }
  return lines;
}
