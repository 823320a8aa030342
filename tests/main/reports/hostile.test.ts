import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeCell, writeForecastCsv } from '../../../main/reports/csv';
import { guardCell } from '../../../main/reports/guard-cell';
import { escapeMarkup, markup } from '../../../main/reports/markup';
import { writeReport } from '../../../main/reports/write-report';
import { exampleReport } from './example-report';

const printed: string[] = [];
const printPdf = async (html: string) => {
  printed.push(html);
  return new Uint8Array([1, 2, 3]);
};
const formula = '=HYPERLINK("http://evil.example","click")';
const script = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

describe('a series with a hostile name', () => {
  it('cannot put markup into the HTML report', async () => {
    const html = String(
      await writeReport(exampleReport({ series: script, file: `${script}.csv` }), 'html', printPdf),
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('cannot become a formula in the workbook', async () => {
    const inputs = exampleReport({ series: formula, file: '@SUM(1+1).csv' });
    const written = await writeReport(inputs, 'xlsx', printPdf);
    const book = new excel.Workbook();
    await book.xlsx.load((written as Uint8Array<ArrayBuffer>).buffer);
    const texts: string[] = [];
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(excel.ValueType.Formula);
          if (typeof cell.value === 'string') texts.push(cell.value);
        }),
      ),
    );
    expect(texts).toContain(`'${formula}`);
    expect(texts).toContain("'@SUM(1+1).csv");
    for (const text of texts) expect(text).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('the workbook', () => {
  it('says of every value what became of it, and how the data came about', async () => {
    const marked = new Map([[3, 'imputed']] as const);
    const written = await writeReport(exampleReport({ marked }), 'xlsx', printPdf);
    const book = new excel.Workbook();
    await book.xlsx.load((written as Uint8Array<ArrayBuffer>).buffer);
    const actual = book.getWorksheet('Actual')!;
    const marks = [1, 4, 5].map((row) => actual.getRow(row).getCell(3).value);
    expect(marks).toEqual(['Actual value is', 'observed', 'filled in']);
    const steps = book.getWorksheet('Forecast of the test part')!;
    expect(steps.getRow(2).getCell(10).value).toBe('observed');
    const summary: string[] = [];
    book.getWorksheet('Verdict')!.eachRow((row) => summary.push(String(row.getCell(1).value)));
    expect(summary).toEqual(
      expect.arrayContaining(['How the file was read', 'How the data was prepared']),
    );
  });
});

describe('guardCell', () => {
  it('guards text that a spreadsheet would run, and nothing else', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      expect(guardCell(`${start}1+1`)).toBe(`'${start}1+1`);
    }
    expect(guardCell('air-passengers')).toBe('air-passengers');
  });

  it('leaves numbers as they are, quotes text that needs it', () => {
    expect(writeCell(-1.5)).toBe('-1.5');
    expect(writeCell(null)).toBe('');
    expect(writeCell(formula)).toBe(`"'=HYPERLINK(""http://evil.example"",""click"")"`);
    expect(writeCell('a,b')).toBe('"a,b"');
  });
});

describe('markup', () => {
  it('escapes what is put in, but not markup', () => {
    expect(escapeMarkup(`<a href="x">&'`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
    const inner = markup`<b>${'<i>'}</b>`;
    expect(markup`<p>${inner}${[inner]}${1}${null}</p>`.text).toBe(
      '<p><b>&lt;i&gt;</b><b>&lt;i&gt;</b>1</p>',
    );
  });
});

describe('the forecast as CSV', () => {
  it('has every step with ISO times and all digits', () => {
    const { forecast, companion } = exampleReport();
    const lines = writeForecastCsv(forecast).split('\r\n');
    expect(lines[0]).toBe(
      'step,time,forecast,lower80,upper80,lower95,upper95,baseline,actual,actual_mark',
    );
    expect(lines).toHaveLength(1 + 24 + 1);
    const [step, time, value, , , , , , actual] = lines[1]!.split(',');
    expect([step, time, actual]).toEqual(['1', '1961-01-01', '']);
    expect(Number(value)).toBe(forecast.steps[0]!.value);
    const tested = writeForecastCsv(companion!).split('\r\n')[1]!.split(',');
    expect(tested[1]).toBe('1959-01-01');
    expect(Number(tested[8])).toBe(companion!.steps[0]!.actual);
    expect(tested[9]).toBe('observed');
  });

  it('says of each actual value what became of it', () => {
    const marked = new Map([
      [120, 'imputed'],
      [121, 'missing'],
    ] as const);
    const lines = writeForecastCsv(exampleReport({ marked }).companion!).split('\r\n');
    expect(lines.slice(1, 4).map((line) => line.split(',').slice(8))).toEqual([
      [expect.stringMatching(/^\d/), 'imputed'],
      ['', 'missing'],
      [expect.stringMatching(/^\d/), 'observed'],
    ]);
  });

  it('numbers the steps of a series without times', () => {
    const { forecast } = exampleReport();
    const [first] = forecast.steps;
    const counted = {
      frequency: { unit: 'step', count: 1 } as const,
      steps: [{ ...first!, time: 144 }],
    };
    expect(writeForecastCsv(counted).split('\r\n')[1]).toMatch(/^1,144,/);
  });

  it('tells the time of day where the frequency does', () => {
    const { forecast } = exampleReport();
    const hourly = { ...forecast, frequency: { unit: 'hour', count: 1 } as const };
    expect(writeForecastCsv(hourly)).toContain('1,1961-01-01T00:00:00Z,');
  });
});
