import { describe, expect, it } from 'vitest';
import { en } from '@/app/i18n/en';
import { tr } from '@/app/i18n/tr';

type Node = string | { [key: string]: Node };

const flatten = (node: Node, path = ''): [string, string][] =>
  typeof node === 'string'
    ? [[path, node]]
    : Object.entries(node).flatMap(([key, child]) => flatten(child, path ? `${path}.${key}` : key));

const names = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

describe('catalogues', () => {
  it('hold the same keys', () => {
    expect(flatten(tr).map(([key]) => key)).toEqual(flatten(en).map(([key]) => key));
  });

  it('fill in the same values', () => {
    const turkish = new Map(flatten(tr));
    for (const [key, text] of flatten(en)) {
      expect([key, names(turkish.get(key) ?? '')]).toEqual([key, names(text)]);
    }
  });
});
