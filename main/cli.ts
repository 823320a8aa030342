import { join } from 'node:path';
import type { Language } from '@shared/domain/project';
import { z } from 'zod';
import { version } from '../package.json';
import { UsageError } from './cli/cli-failure';
import type { Command, CommandResult } from './cli/command';
import { parseArguments } from './cli/parse-arguments';
import { tellFailure } from './cli/tell-failure';
import { usage } from './cli/usage';

/** The headless studio: composition root. Exit codes: see `usage`. */
z.config({ jitless: true });
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function main(argv: readonly string[]): Promise<number> {
  let language: Language = 'en';
  const controller = new AbortController();
  const cancel = () => controller.abort();
  process.on('SIGINT', cancel).on('SIGTERM', cancel);
  try {
    const command = parseArguments(argv);
    if ('language' in command) language = command.language;
    const { exitCode, output, messages } = await run(command, controller.signal);
    process.stdout.write(output);
    process.stderr.write(messages);
    return exitCode;
  } catch (error) {
    process.stderr.write(tellFailure(error, language));
    // For `import` 2 says that a question is open.
    return error instanceof UsageError && !argv.includes('import') ? 2 : 1;
  } finally {
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
}

/** Each command loads what it needs: an import must not wait for a database or a trainer. */
async function run(command: Command, signal: AbortSignal): Promise<CommandResult> {
  switch (command.kind) {
    case 'help':
      return told(usage);
    case 'version':
      return told(`${version}\n`);
    case 'inspect':
      return (await import('./cli/run-inspect')).runInspect(command, signal);
    case 'import':
      return (await import('./cli/import/run-import')).runImport(command, signal);
    case 'explain': {
      const { runExplain } = await import('./cli/run-explain');
      return told(await runExplain(command.file, command.json, command.language));
    }
    case 'forecast': {
      const { runForecastCommand } = await import('./cli/run-forecast-command');
      const paths = { trainer: join(__dirname, 'trainer.js'), root: join(__dirname, '..', '..') };
      return runForecastCommand(command, paths, signal);
    }
  }
}

function told(output: string): CommandResult {
  return { exitCode: 0, output, messages: '' };
}
