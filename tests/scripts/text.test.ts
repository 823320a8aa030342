import { describe, expect, it } from 'vitest';
import { missingLibraries, packagesFor } from '../../scripts/setup/system-libraries.mjs';
import { formatTable } from '../../scripts/setup/table.mjs';
import { countsOfVitest, lineOf, sumCounts } from '../../scripts/test/counts.mjs';

describe('formatTable', () => {
  it('aligns columns and leaves no trailing blanks', () => {
    expect(
      formatTable([
        ['Part', 'From'],
        ['Electron', 'cache'],
        ['npm', ''],
      ]),
    ).toBe('  Part       From\n  Electron   cache\n  npm');
  });
});

describe('system libraries', () => {
  it('reads what the loader does not find, and names the packages once', () => {
    const missing = missingLibraries(
      '\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibnss3.so => not found\n\tlibnssutil3.so => not found\n',
    );
    expect(missing).toEqual(['libgtk-3.so.0', 'libnss3.so', 'libnssutil3.so']);
    expect(packagesFor({ missing, xvfb: false })).toEqual(['libgtk-3-0', 'libnss3', 'xvfb']);
    expect(packagesFor({ missing: [], xvfb: true })).toEqual([]);
  });
});

describe('counts', () => {
  const report = (more: object) => ({
    numTotalTests: 5,
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
    ...more,
  });

  it('reads vitest’s report', () => {
    expect(countsOfVitest(report({}), 0)).toEqual({ passed: 3, failed: 0, skipped: 1 + 1 });
  });

  it('counts a file that did not load as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
    ];
    expect(countsOfVitest(report({ numFailedTests: 1, testResults }), 1).failed).toBe(1 + 1);
  });

  it('counts a runner that crashed, or failed outside of its tests, as one failure', () => {
    expect(countsOfVitest(undefined, 139)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countsOfVitest(report({}), 1).failed).toBe(1);
  });

  it('sums over runners and says so on one plain line', () => {
    const sum = sumCounts([
      { passed: 3, failed: 0, skipped: 2 },
      { passed: 1, failed: 1, skipped: 0 },
    ]);
    expect(lineOf(sum)).toBe('4 passed, 1 failed, 2 skipped');
  });
});
