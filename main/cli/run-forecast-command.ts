import { cliWords } from './cli-words';
import type { CommandResult, ForecastCommand } from './command';
import { findElectronPrinter } from './electron-printer';
import { openCliStudio } from './open-studio';
import { createProgressView } from './progress';
import { runForecast } from './run-forecast';
import { showOutcome, showOutcomeJson } from './show-outcome';
import { checkPrintable } from './write-outputs';

/**
 * Opens the headless studio for one forecast, and closes it whatever happens.
 * @param paths of the trainer's script and of the folder that Electron is looked for in.
 */
export async function runForecastCommand(
  command: ForecastCommand,
  paths: { trainer: string; root: string },
  signal: AbortSignal,
): Promise<CommandResult> {
  const words = cliWords[command.language];
  const printer = findElectronPrinter(process.env, paths.root);
  checkPrintable(command.report, printer !== null, words.noPdf);
  const studio = await openCliStudio({
    project: command.project,
    trainerPath: paths.trainer,
    printPdf: printer ?? (() => Promise.reject(new Error(words.noPdf))),
  });
  const view = createProgressView(process.stderr, command.language);
  try {
    const context = { signal, canPrint: printer !== null };
    const outcome = await runForecast(studio, command, view, context);
    const show = command.json ? showOutcomeJson : showOutcome;
    return { exitCode: 0, output: show(outcome, command.language), messages: '' };
  } finally {
    view.close();
    await studio.close();
  }
}
