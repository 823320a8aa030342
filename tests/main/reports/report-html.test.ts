// @vitest-environment jsdom
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
