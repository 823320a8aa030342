import { type NetworkSpec, networkSpecSchema } from '@shared/domain/network-spec';
import { z } from 'zod';

/** A value of the spec as JSON Schema describes it, as far as the spec uses that. */
export interface SpecNode {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, SpecNode>;
  required?: string[];
  items?: SpecNode;
  /** A union by kind. */
  oneOf?: SpecNode[];
  /** A value or null. */
  anyOf?: SpecNode[];
}

export const specTree = z.toJSONSchema(networkSpecSchema, { io: 'input' }) as SpecNode;

/** A value of a spec that stands by itself, or an object that may hold others. */
export interface SpecPlace {
  path: (string | number)[];
  node: SpecNode;
  value: unknown;
}

/** Every place of a spec, objects before what they hold. */
export const placesOf = (spec: NetworkSpec): SpecPlace[] =>
  walk({ path: [], node: specTree, value: spec });

function walk(place: SpecPlace): SpecPlace[] {
  const { path, node, value } = place;
  if (Array.isArray(value)) {
    const { items = {} } = node;
    const entries = value.map((entry, at) => ({ path: [...path, at], node: items, value: entry }));
    return [place, ...entries.flatMap(walk)];
  }
  if (typeof value !== 'object' || value === null) return [place];
  const { properties = {} } = objectNode(node, value);
  const parts = Object.entries(properties).map(([key, part]) => ({
    path: [...path, key],
    node: part,
    value: Reflect.get(value, key),
  }));
  return [place, ...parts.flatMap(walk)];
}

/** The object that a value is: of a union the one of its kind, of a nullable the one that is not null. */
function objectNode(node: SpecNode, value: object): SpecNode {
  const kind = Reflect.get(value, 'kind');
  const isThis = (option: SpecNode) => option.properties?.kind?.const === kind;
  return node.oneOf?.find(isThis) ?? node.anyOf?.find(({ type }) => type === 'object') ?? node;
}

/** A copy of a document with another value at a path. */
export function withValueAt(document: unknown, path: readonly (string | number)[], value: unknown) {
  const copy = structuredClone(document);
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
  Reflect.set(Object(parent), path[path.length - 1]!, value);
  return copy;
}

/** Another valid value for a place; undefined where there is none, as for a kind. */
export function anotherValue({ node, value }: SpecPlace): unknown {
  const present = node.anyOf?.find(({ type }) => type !== 'null') ?? node;
  // Everything in an object that may be null has a default; a text is none by itself.
  if (value === null) {
    if (present.type === 'string') return undefined;
    return present.type === 'object' ? {} : anotherNumber(present, 0);
  }
  if (present.enum) return present.enum.find((option) => option !== value);
  if (present.type === 'boolean') return value !== true;
  if (present.type === 'string') return value === 'DE' ? 'FR' : 'DE';
  if (present.type === 'array' && Array.isArray(value) && present.minItems === undefined) {
    return value.length === 0 ? undefined : value.slice(1);
  }
  return typeof value === 'number' && present.const === undefined
    ? anotherNumber(present, value)
    : undefined;
}

function anotherNumber(node: SpecNode, value: number): number {
  const least = node.minimum ?? node.exclusiveMinimum ?? 0;
  const most = node.maximum ?? node.exclusiveMaximum ?? least + 10;
  if (node.type === 'integer') return value < most ? value + 1 : value - 1;
  return [(least + most) / 2, (least + 3 * most) / 4].find((other) => other !== value)!;
}
