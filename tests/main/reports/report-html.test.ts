// @vitest-environment jsdom
import { note } from '@shared/domain/dataset/note';
import { describeStep } from '@shared/text/describe-step';
import { describe, expect, it } from 'vitest';
import type { ReportInputs } from '../../../main/reports/report-model';
import { nameReport, writeReport } from '../../../main/reports/write-report';
import { exampleReport } from './example-report';

const printPdf = async (html: string) => new TextEncoder().encode(html);

async function render(inputs: ReportInputs): Promise<Document> {
  const html = String(await writeReport(inputs, 'html', printPdf));
  return new DOMParser().parseFromString(html, 'text/html');
}

const textOf = (page: Document) => page.body.textContent ?? '';

describe('the HTML report', () => {
  it('is self-contained: no script, nothing loaded, a policy that says so', async () => {
    const page = await render(exampleReport());
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toContain("default-src 'none'");
    expect(
      page.querySelectorAll('script, link, img, iframe, [src], [href], [onload]'),
    ).toHaveLength(0);
  });

  it('holds both forecasts, metrics beside the baseline, the spec and where the data came from', async () => {
    const inputs = exampleReport();
    const page = await render(inputs);
    const headings = [...page.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(headings).toContain('Forecast of the future');
    expect(headings).toContain('Forecast of the test part');
    expect(page.querySelectorAll('tbody tr td b')).toHaveLength(48);
    expect(JSON.parse(page.querySelector('pre')?.textContent ?? '')).toEqual(inputs.forecast.spec);
    const text = textOf(page);
    for (const part of [
      'MASE',
      'Seasonal naive',
      'Rejected rows2',
      'Filled values1',
      'air-passengers.csv',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('draws every series, both origins and a mark for each step', async () => {
    const page = await render(exampleReport());
    const plot = page.querySelector('svg[role="img"]')!;
    for (const name of ['actual', 'fitted']) {
      expect(plot.querySelector(`path.${name}`)?.getAttribute('d')).toMatch(/^M[\d.,LM-]+$/);
    }
    expect(plot.querySelectorAll('path.forecast')).toHaveLength(2);
    expect(plot.querySelectorAll('line.origin')).toHaveLength(2);
    expect(plot.querySelectorAll('rect[class^="r-"]')).toHaveLength(48);
    expect(page.body.innerHTML).not.toContain('NaN');
  });

  it('marks what is not observed by a shape, in the legend, in words and in the table', async () => {
    const marked = new Map([
      [100, 'imputed'],
      [101, 'missing'],
      [110, 'outlier'],
      [121, 'replaced'],
    ] as const);
    const page = await render(exampleReport({ marked }));
    const plot = page.querySelector('svg[role="img"]')!;
    for (const mark of ['imputed', 'missing', 'outlier', 'replaced']) {
      expect(plot.querySelectorAll(`.mark-${mark}`)).toHaveLength(1);
      expect(page.querySelectorAll(`.legend .mark-${mark}`)).toHaveLength(1);
    }
    expect(plot.getAttribute('aria-label')).toContain(
      '1 value filled in. 1 value missing. 1 value flagged as an outlier. 1 value replaced.',
    );
    // The line is broken where a value is missing.
    expect(plot.querySelector('path.actual')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    const tables = [...page.querySelectorAll('table')].map(({ textContent }) => textContent ?? '');
    const tested = tables.find((text) => text.includes('Actual value is'));
    expect(tested).toContain('replaced');
    expect(textOf(page)).toContain('1 step of the test part without an observed value left out.');
    expect(page.body.innerHTML).not.toContain('NaN');
  });

  it('has no legend and no column of marks where all is observed', async () => {
    const page = await render(exampleReport());
    expect(page.querySelectorAll('[class^="mark-"]')).toHaveLength(0);
    expect(textOf(page)).not.toContain('Actual value is');
  });

  it('tells how the file was read, how it was prepared and what was found', async () => {
    const inputs = exampleReport();
    const told = {
      ...inputs,
      dataset: {
        ...inputs.dataset,
        summary: {
          ...inputs.dataset.summary,
          notes: [note('reading.earlier', { text: 'An earlier note.' })],
        },
      },
    };
    const text = textOf(await render(told));
    for (const part of [
      'EncodingWINDOWS-1254',
      'Delimitersemicolon',
      'Decimal mark,',
      'Thousands mark.',
      'Before the table2 lines',
      'Also read as missingyok',
      'Layoutone column a series',
      'Columns of valuesPassengers',
      'Timesay, written %Y-%m',
      'Revision of the preparation1',
      describeStep({ kind: 'missing', series: null, method: 'linear' }, 'en'),
      'An earlier note.',
    ]) {
      expect(text).toContain(part);
    }
    const turkish = textOf(await render({ ...told, language: 'tr' }));
    expect(turkish).toContain('Ayraçnoktalı virgül');
    expect(turkish).toContain('Düzenher seri bir sütun');
  });

  it('numbers the steps of a series without times', async () => {
    const inputs = exampleReport();
    const unit = { unit: 'step', count: 1 } as const;
    const count = (forecast: typeof inputs.forecast) => {
      const index = new Map(forecast.actuals.times.map((time, at) => [time, at]));
      const after = forecast.actuals.times.length;
      const numbered = (time: number, step = 0) => index.get(time) ?? after + step;
      return {
        ...forecast,
        frequency: unit,
        actuals: { ...forecast.actuals, times: forecast.actuals.times.map((_, at) => at) },
        fitted: { ...forecast.fitted, times: forecast.fitted.times.map((time) => numbered(time)) },
        steps: forecast.steps.map((step, at) => ({ ...step, time: numbered(step.time, at) })),
      };
    };
    const page = await render({ ...inputs, forecast: count(inputs.forecast), companion: null });
    const labels = [...page.querySelectorAll('svg[role="img"] text.tick')].map(
      ({ textContent }) => textContent,
    );
    expect(labels).toEqual(expect.arrayContaining(['20', '140', '160']));
    expect(page.querySelector('tbody tr td.text')?.textContent).toBe('144');
  });

  it('tells of one forecast where there is one', async () => {
    const inputs = exampleReport();
    const future = await render({ ...inputs, companion: null });
    const [plot] = future.querySelectorAll('svg[role="img"]');
    expect(plot?.querySelectorAll('path.forecast')).toHaveLength(1);
    expect(textOf(future)).not.toContain('Errors on the test part');
    const tested = await render({ ...inputs, forecast: inputs.companion!, companion: null });
    expect(textOf(tested)).toContain('Errors on the test part');
  });

  it('speaks Turkish', async () => {
    const page = await render({ ...exampleReport(), language: 'tr' });
    expect(page.documentElement.lang).toBe('tr');
    expect(textOf(page)).toContain('Geleceğin tahmini');
    expect(textOf(page)).toContain('Güvenilirlik');
  });

  it('is a pure function of what is stored, and what PDF prints', async () => {
    const html = await writeReport(exampleReport(), 'html', printPdf);
    expect(await writeReport(exampleReport(), 'html', printPdf)).toBe(html);
    const pdf = await writeReport(exampleReport(), 'pdf', printPdf);
    expect(new TextDecoder().decode(pdf as Uint8Array)).toBe(html);
  });

  it('survives a run without epochs and steps without intervals', async () => {
    const inputs = exampleReport();
    const bare = inputs.forecast.steps.slice(0, 1).map((step) => ({
      ...step,
      lower80: null,
      upper80: null,
      lower95: null,
      upper95: null,
      reliability: 'unknown' as const,
    }));
    const page = await render({
      ...inputs,
      companion: null,
      forecast: { ...inputs.forecast, steps: bare },
      run: { ...inputs.run, epochs: [] },
    });
    expect(page.body.innerHTML).not.toContain('NaN');
  });
});

describe('nameReport', () => {
  it('keeps letters of any alphabet and nothing that a file system minds', () => {
    expect(nameReport({ datasetName: 'air-passengers' }, 'html')).toBe(
      'air-passengers-report.html',
    );
    expect(nameReport({ datasetName: 'Şeker satışı.csv' }, 'csv')).toBe(
      'Şeker-satışı-forecast.csv',
    );
    expect(nameReport({ datasetName: '../../etc/passwd' }, 'pdf')).toBe('etc-passwd-report.pdf');
    expect(nameReport({ datasetName: '???' }, 'xlsx')).toBe('gatecast-report.xlsx');
  });
});
