import { isRecurrent, type NetworkSpec } from '@shared/domain/network-spec';
import { z } from 'zod';
import { UsageError } from './cli-failure';
import type { SpecChanges } from './command';

const documentSchema = z.record(z.string(), z.unknown());
const layersSchema = z.array(documentSchema);
const recurrentKinds: readonly unknown[] = ['simple-rnn', 'lstm', 'gru'];

/** What every recurrent layer has; the rest belongs to its cell. */
const commonKeys = [
  'units',
  'bidirectional',
  'recurrentDropout',
  'kernelInitializer',
  'recurrentInitializer',
  'normalization',
];

/**
 * Single values of a document, changed by the command line. What is no spec is handed back as it is:
 * the schema says so better.
 */
export function changeSpec(base: unknown, changes: SpecChanges): unknown {
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
  if (layers.success) spec.layers = changeLayers(layers.data, changes);
  return spec;
}

function changeLayers(layers: Record<string, unknown>[], changes: SpecChanges): unknown[] {
  return layers.map((layer) =>
    recurrentKinds.includes(layer.kind) ? changeLayer(layer, changes) : layer,
  );
}

/** Another cell has other gates: those of the former are dropped for the new one's defaults. */
function changeLayer(layer: Record<string, unknown>, { cell, units }: SpecChanges): unknown {
  const isSame = cell === undefined || cell === layer.kind;
  const kept = Object.entries(layer).filter(([key]) => isSame || commonKeys.includes(key));
  return {
    ...Object.fromEntries(kept),
    kind: cell ?? layer.kind,
    ...(units !== undefined && { units }),
  };
}

/** @throws UsageError where a cell or its units were to change and the spec has no recurrent layer. */
export function refuseIdleChanges({ layers }: NetworkSpec, { cell, units }: SpecChanges): void {
  if ((cell === undefined && units === undefined) || layers.some(isRecurrent)) return;
  throw new UsageError('--cell and --units change recurrent layers; this spec has none.');
}

const within = (value: unknown): Record<string, unknown> =>
  documentSchema.safeParse(value).data ?? {};
