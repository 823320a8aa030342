import { activationSchema, initializerSchema, sequenceSchema } from '@shared/domain/network-spec';
import { type SpecNode, specTree } from './spec-tree';

/** A key as docs/network-spec.md lists it, but for its meaning. */
export interface ReferenceRow {
  key: string;
  values: string;
  fallback: string;
}

/** What the reference must say, by heading: every key of the schema, once. */
export function listReference(): Record<string, ReferenceRow[]> {
  const { layers, split, earlyStopping, inputs, ...others } = specTree.properties!;
  const kinds = layers!.items!.oneOf!;
  const recurrent = kinds.filter((kind) => kind.properties?.recurrentInitializer);
  const rowsOf = (node: SpecNode) => rowsWithin(node, '');
  const own = (kind: SpecNode) => rowsOf(kind).filter(({ key }) => key !== 'kind');
  const common = own(recurrent[0]!).filter((row) =>
    recurrent.every((kind) => own(kind).some((other) => isSame(row, other))),
  );
  const sections: Record<string, ReferenceRow[]> = {
    spec: rowsOf(specTree),
    inputs: rowsOf(inputs!),
    split: rowsOf(split!),
    earlyStopping: rowsOf(presentOf(earlyStopping!)),
    'recurrent layers': common,
    bidirectional: rowsOf(presentOf(recurrent[0]!.properties!.bidirectional!)),
    normalization: rowsOf(presentOf(recurrent[0]!.properties!.normalization!)),
    gates: ['activation', 'bias', 'mode'].map((key) => {
      const gate = kinds.find(({ properties }) => properties?.gates)!.properties!.gates!;
      const node = gate.properties!.output!.properties![key]!;
      return { key, values: allowed(node), fallback: 'by gate' };
    }),
  };
  for (const [heading, values] of Object.entries(namedValues)) {
    sections[heading] = values.map((key) => ({ key, values: '', fallback: '' }));
  }
  for (const kind of kinds) {
    const isRecurrent = recurrent.includes(kind);
    sections[nameOf(kind)] = own(kind).filter(
      (row) => !isRecurrent || !common.some((shared) => isSame(row, shared)),
    );
  }
  for (const [key, node] of Object.entries(others)) {
    for (const kind of node.oneOf ?? []) {
      const rows = own(kind);
      if (rows.length > 0) sections[`${key}: ${nameOf(kind)}`] = rows;
    }
  }
  return sections;
}

/** Values that many keys take, listed once. */
const namedValues: Record<string, readonly string[]> = {
  activations: activationSchema.options,
  initializers: initializerSchema.options,
  sequences: sequenceSchema.options,
};

const nameOf = (kind: SpecNode) => String(kind.properties?.kind?.const);
const isSame = (one: ReferenceRow, other: ReferenceRow) =>
  JSON.stringify(one) === JSON.stringify(other);
const presentOf = (node: SpecNode): SpecNode =>
  node.anyOf?.find(({ type }) => type !== 'null') ?? node;

function rowsWithin(node: SpecNode, prefix: string): ReferenceRow[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, part]) =>
    key === 'gates'
      ? rowsWithin(part, 'gates.')
      : [{ key: `${prefix}${key}`, values: allowed(part), fallback: fallbackOf(part) }],
  );
}

const code = (value: unknown) => `\`${typeof value === 'string' ? value : spaced(value)}\``;

/** JSON as people write it on one line. */
const spaced = (value: unknown) =>
  JSON.stringify(value)
    .replaceAll(/([{,:])(?=\S)/g, '$1 ')
    .replaceAll(/(\S)}/g, '$1 }');

function allowed(node: SpecNode): string {
  if (node.anyOf) return `${allowed(presentOf(node))}, or ${code(null)}`;
  if (node.const !== undefined) return code(node.const);
  if (node.enum) return allowedOf(node.enum);
  if (node.oneOf)
    return `an object of kind ${node.oneOf.map((kind) => code(nameOf(kind))).join(', ')}`;
  switch (node.type) {
    case 'boolean':
      return `${code(true)}, ${code(false)}`;
    case 'integer':
      return `whole number ${limits(node)}`;
    case 'number':
      return `number ${limits(node)}`;
    case 'string':
      return `text of ${node.maxLength} letters`;
    case 'array':
      return allowedList(node);
    default:
      return 'an object';
  }
}

function allowedList({ items, minItems, maxItems }: SpecNode): string {
  if (items?.enum) return `list of at most ${maxItems} of ${allowedOf(items.enum)}`;
  if (items?.type === 'string') return `list of at most ${maxItems} names`;
  return `list of ${minItems} to ${maxItems} layers`;
}

function allowedOf(values: unknown[]): string {
  const [heading] =
    Object.entries(namedValues).find(([, named]) => String(named) === String(values)) ?? [];
  return heading === undefined ? values.map(code).join(', ') : `[${heading}](#${heading})`;
}

function limits({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: SpecNode): string {
  const from = exclusiveMinimum === undefined ? `from ${minimum}` : `above ${exclusiveMinimum}`;
  if (exclusiveMaximum !== undefined) return `${from}, below ${exclusiveMaximum}`;
  return maximum === undefined ? from : `${from} to ${maximum}`;
}

function fallbackOf(node: SpecNode): string {
  if (node.default === undefined) return 'required';
  const isEmpty = JSON.stringify(node.default) === '{}';
  return code(isEmpty ? defaultsOf(node) : node.default);
}

const defaultsOf = (node: SpecNode): object =>
  Object.fromEntries(
    Object.entries(node.properties ?? {}).map(([key, part]) => [key, part.default]),
  );
