import { join } from 'node:path';
import { appError } from '@shared/domain/app-error';
import type { Language } from '@shared/domain/project';
import { describeError } from '@shared/text';
import { z } from 'zod';
import { version } from '../package.json';
import { Cancelled, CliFailure, UsageError } from './cli/cli-failure';
import { cliWords } from './cli/cli-words';
import { findElectronPrinter } from './cli/electron-printer';
import { openCliStudio } from './cli/open-studio';
import { type Command, type ForecastCommand, parseArguments } from './cli/parse-arguments';
import { createProgressView } from './cli/progress';
import { runExplain } from './cli/run-explain';
import { runForecast } from './cli/run-forecast';
import { runInspect } from './cli/run-inspect';
import { showOutcome, showOutcomeJson } from './cli/show-outcome';
import { usage } from './cli/usage';
import { checkPrintable } from './cli/write-outputs';

/** The headless studio: composition root. Exit codes: 0 done, 1 failure, 2 usage. */
z.config({ jitless: true });
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function main(argv: readonly string[]): Promise<number> {
  let language: Language = 'en';
  try {
    const command = parseArguments(argv);
    if ('language' in command) language = command.language;
    process.stdout.write(await run(command));
    return 0;
  } catch (error) {
    return tell(error, language);
  }
}

async function run(command: Command): Promise<string> {
  switch (command.kind) {
    case 'help':
      return usage;
    case 'version':
      return `${version}\n`;
    case 'inspect':
      return runInspect(command.file, command.json);
    case 'explain':
      return runExplain(command.file, command.json, command.language);
    case 'forecast':
      return forecast(command);
  }
}

async function forecast(command: ForecastCommand): Promise<string> {
  const words = cliWords[command.language];
  const printer = findElectronPrinter(process.env, join(__dirname, '..', '..'));
  checkPrintable(command.report, printer !== null, words.noPdf);
  const studio = await openCliStudio({
    project: command.project,
    trainerPath: join(__dirname, 'trainer.js'),
    printPdf: printer ?? (() => Promise.reject(new Error(words.noPdf))),
  });
  const view = createProgressView(process.stderr, command.language);
  const controller = new AbortController();
  const cancel = () => controller.abort();
  process.on('SIGINT', cancel).on('SIGTERM', cancel);
  try {
    const outcome = await runForecast(studio, command, view, {
      signal: controller.signal,
      canPrint: printer !== null,
    });
    return command.json
      ? showOutcomeJson(outcome, command.language)
      : showOutcome(outcome, command.language);
  } finally {
    view.close();
    await studio.close();
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
}

/** Words and a remedy, never a stack trace. */
function tell(error: unknown, language: Language): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\nSee gatecast --help.\n`);
    return 2;
  }
  if (error instanceof Cancelled) {
    process.stderr.write(`${cliWords[language].cancelled}\n`);
    return 1;
  }
  const reason = error instanceof Error ? error.message : String(error);
  const known = error instanceof CliFailure ? error.error : appError('unexpected', { reason });
  const { message, remedy } = describeError(known, language);
  process.stderr.write(`${message}\n${remedy}\n`);
  return 1;
}
