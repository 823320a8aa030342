import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type AppError, appError } from '@shared/domain/app-error';
import { defaultSpec } from '@shared/domain/default-spec';
import { type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';
import { describeSpecProblem } from '@shared/domain/spec-problem';
import { z } from 'zod';
import { CliFailure } from './cli-failure';
import type { SpecChanges } from './parse-arguments';

const documentSchema = z.record(z.string(), z.unknown());
const layersSchema = z.array(documentSchema);

/**
 * The spec of a file, or the default one for a series, with the command line's changes.
 * @throws CliFailure 'spec-invalid' that names file, path, value and what is allowed; 'spec-unreadable'.
 */
export async function readSpec(
  file: string | null,
  changes: SpecChanges,
  series: { seasonSteps: number; length: number },
): Promise<NetworkSpec> {
  const base = file === null ? defaultSpec({ cell: 'lstm', ...series }) : await readDocument(file);
  const changed = changeSpec(base, changes);
  const parsed = networkSpecSchema.safeParse(changed);
  if (!parsed.success)
    throw new CliFailure(inFile(file, describeSpecProblem(parsed.error, changed)));
  return parsed.data;
}

async function readDocument(file: string): Promise<unknown> {
  const name = basename(file);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new CliFailure(appError('spec-unreadable', { file: name, reason: reasonOf(error) }));
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliFailure(appError('spec-unreadable', { file: name, reason: reasonOf(error) }));
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** A person who gave a file looks for the value there. */
function inFile(file: string | null, { code, params }: AppError): AppError {
  if (file === null) return appError(code, params);
  return appError(code, { ...params, path: `${basename(file)}: ${params.path}` });
}

function changeSpec(base: unknown, changes: SpecChanges): unknown {
  const parsed = documentSchema.safeParse(base);
  if (!parsed.success) return base;
  const spec = { ...parsed.data };
  for (const key of ['windowSteps', 'epochs', 'batchSize', 'seed'] as const) {
    if (changes[key] !== undefined) spec[key] = changes[key];
  }
  if (changes.learningRate !== undefined) {
    spec.optimizer = {
      kind: 'adam',
      ...within(spec.optimizer),
      learningRate: changes.learningRate,
    };
  }
  if (changes.testSteps !== undefined) {
    spec.split = { ...within(spec.split), testSteps: changes.testSteps };
  }
  const layers = layersSchema.safeParse(spec.layers);
  if (layers.success) spec.layers = layers.data.map((layer) => changeLayer(layer, changes));
  return spec;
}

/** Another cell has other gates: those of the former are dropped for the new one's defaults. */
function changeLayer(layer: Record<string, unknown>, { cell, units }: SpecChanges): unknown {
  const kept = cell === undefined || cell === layer.kind ? layer : { units: layer.units };
  return { ...kept, kind: cell ?? layer.kind, units: units ?? layer.units };
}

const within = (value: unknown): Record<string, unknown> =>
  documentSchema.safeParse(value).data ?? {};
