import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { CliFailure } from '../../../main/cli/cli-failure';
import type { ForecastCommand } from '../../../main/cli/command';
import type { CliStudio } from '../../../main/cli/open-studio';
import { parseArguments } from '../../../main/cli/parse-arguments';
import { runForecast } from '../../../main/cli/run-forecast';
import { withFolder } from '../../helpers/temporary-project';

const layer = { kind: 'lstm', units: 4 };

it.each([
  'no json',
  JSON.stringify({ version: 1, windowSteps: 5, layers: [layer], surprise: 1 }),
  JSON.stringify({ version: 1, windowSteps: 5, layers: [{ ...layer, units: -1 }] }),
  JSON.stringify({ version: 1, windowSteps: 5, layers: [layer, { kind: 'pooling' }] }),
])('a spec that is refused starts nothing: %s', (text) =>
  withFolder(async (folder) => {
    const file = join(folder, 'spec.json');
    await writeFile(file, text);
    const used = vi.fn();
    const studio = new Proxy({} as CliStudio, { get: (_, name) => used(name) });
    const command = parseArguments(['forecast', 'series.csv', '--spec', file]) as ForecastCommand;
    const view = { say: used, onTrainingEvent: used, close: used };
    const context = { signal: new AbortController().signal, canPrint: false };
    await expect(runForecast(studio, command, view, context)).rejects.toBeInstanceOf(CliFailure);
    expect(used).not.toHaveBeenCalled();
  }),
);
