import { formatNumber } from './format-value';
import { drawForecastLegend, drawLossLegend } from './html-legend';
import { reportStyle } from './html-style';
import { metricLabels, writeFacts, writeMetricsTable, writeStepTable } from './html-tables';
import { type Markup, markup } from './markup';
import { drawForecastPlot, longestTail, marksShown } from './plots/forecast-plot';
import { drawLossPlot } from './plots/loss-plot';
import type { ForecastSection, ReportModel } from './report-model';
import type { ReportWords } from './words/report-words';

/** No script, no network, no outside file: the page may do nothing but show itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** The report as one self-contained page, for screens in light and dark and for paper. */
export function writeReportHtml(model: ReportModel, words: ReportWords): string {
  const length = model.actuals.values.length;
  const judged = model.sections.find((section) => section.metrics !== null);
  return markup`<!doctype html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${model.title}</title>
<style>${reportStyle}</style>
</head>
<body><main>
<header><h1>${model.title}</h1><p class="sub">${model.subtitle}</p></header>
<div class="verdict ${model.tone}"><b>${words.verdict}</b>${model.verdict}</div>
${judged?.metrics ? writeCards(judged.metrics, model, words) : null}
<h2>${words.forecastAndActuals}</h2>
${drawForecastLegend(marksShown(model), words)}
<div class="plot">${drawForecastPlot(model, words)}</div>
${length > longestTail ? markup`<p class="note">${words.plotTail(longestTail, length)}</p>` : null}
${writeWarnings(model, words)}
${judged?.metrics ? markup`<h2>${words.metrics}</h2>${writeMetricsTable(judged.metrics, model, words)}` : null}
${[...model.sections].reverse().map((section) => writeSection(section, model, words))}
${model.epochs.length > 0 ? markup`<div class="plot"><h2>${words.lossCurve}</h2>${drawLossLegend(words)}${drawLossPlot(model, words)}</div>` : null}
<div class="facts">${writeFacts(words.dataSection, model.data.facts)}${writeFacts(words.networkSection, model.network)}${writeFacts(words.trainingSection, model.run)}</div>
${writeOrigin(model, words)}
<h2>${words.method}</h2>
<ul class="warnings note">${model.methodNotes.map((note) => markup`<li>${note}</li>`)}</ul>
<h2>${words.specSection}</h2>
<pre>${model.specJson}</pre>
<footer>${model.madeBy}</footer>
</main></body>
</html>
`.text;
}

function writeCards(
  { network, baseline }: NonNullable<ForecastSection['metrics']>,
  model: ReportModel,
  words: ReportWords,
): Markup {
  const show = (value: number | null) =>
    value === null ? '–' : formatNumber(value, model.language);
  const cards = (['mae', 'smape', 'mase'] as const).map(
    (name) =>
      markup`<div class="card"><dt>${metricLabels[name]}</dt><dd>${show(network[name])}<small>${words.baseline}: ${show(baseline[name])}</small></dd></div>`,
  );
  return markup`<dl class="cards">${cards}</dl>`;
}

function writeWarnings(model: ReportModel, words: ReportWords): Markup {
  const { warnings } = model;
  const list = warnings.length === 0 ? markup`<p>${words.noWarnings}</p>` : writeList(warnings);
  return markup`<h2>${words.warnings}</h2>${list}`;
}

const writeList = (items: readonly string[]): Markup =>
  items.length === 0
    ? markup``
    : markup`<ul class="warnings">${items.map((item) => markup`<li>${item}</li>`)}</ul>`;

/** How the file was read, and how its series were prepared. */
function writeOrigin({ data }: ReportModel, { data: words }: ReportWords): Markup {
  const steps =
    data.preparation.length === 0
      ? markup`<p class="note">${words.nothingPrepared}</p>`
      : markup`<ol>${data.preparation.map((step) => markup`<li>${step}</li>`)}</ol>`;
  const notes =
    data.notes.length === 0 ? null : markup`<h3>${words.found}</h3>${writeList(data.notes)}`;
  return markup`<div class="facts">${writeFacts(words.readingSection, data.reading)}<section><h3>${words.preparationSection}</h3>${steps}${notes}</section></div>`;
}

function writeSection(section: ForecastSection, model: ReportModel, words: ReportWords): Markup {
  return markup`<h2>${section.heading}</h2><p class="note">${section.note}</p>${section === model.sections.at(-1) ? null : writeList(section.warnings)}${writeStepTable(section, model, words)}`;
}
