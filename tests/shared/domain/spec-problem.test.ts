import { networkSpecSchema } from '@shared/domain/network-spec';
import type { Language } from '@shared/domain/project';
import { describeSpecProblem } from '@shared/domain/spec-problem';
import { describeError } from '@shared/text';
import { describe, expect, it } from 'vitest';
import { exampleSpecs } from '../../helpers/example-specs';
import { placesOf, withValueAt } from '../../helpers/spec-tree';

const layer = { kind: 'lstm', units: 4 };
const base = { version: 1, windowSteps: 5, layers: [layer] };
const withLayer = (parts: object) => ({ ...base, layers: [{ ...layer, ...parts }] });

function problemOf(document: unknown) {
  const parsed = networkSpecSchema.safeParse(document);
  if (parsed.success) throw new Error('Expected a spec that is refused');
  return describeSpecProblem(parsed.error, document);
}

const messageOf = (document: unknown, language: Language = 'en') =>
  describeError(problemOf(document), language).message;

describe('the message of a refused spec', () => {
  it.each([
    [withLayer({ units: 0 }), 'layers.0.units is 0; allowed: at least 1'],
    [withLayer({ units: 2000 }), 'layers.0.units is 2000; allowed: at most 1024'],
    [withLayer({ cellClip: 0 }), 'layers.0.cellClip is 0; allowed: more than 0'],
    [withLayer({ cellClip: 'x' }), 'layers.0.cellClip is "x"; allowed: a number, or null'],
    [
      { ...base, loss: { kind: 'pinball', quantile: 1 } },
      'loss.quantile is 1; allowed: less than 1',
    ],
    [{ ...base, windowSteps: 2.5 }, 'windowSteps is 2.5; allowed: a whole number'],
    [{ version: 1, layers: [layer] }, 'windowSteps is missing; allowed: a whole number'],
    [{ ...base, version: 2 }, 'version is 2; allowed: 1'],
    [{ ...base, layers: [] }, 'layers is []; allowed: a list of at least 1'],
    [{ ...base, layers: 'lstm' }, 'layers is "lstm"; allowed: a list'],
    [
      withLayer({ kind: 'transformer' }),
      'layers.0.kind is "transformer"; allowed: simple-rnn, lstm, gru, conv1d, pooling, dense, dropout',
    ],
    [
      { ...base, optimizer: 'adam' },
      'optimizer is "adam"; allowed: an object with a kind: sgd, rmsprop, adam, adamw',
    ],
    [
      { ...base, optimizer: { learningRate: 0.1 } },
      'optimizer.kind is missing; allowed: sgd, rmsprop, adam, adamw',
    ],
    [
      withLayer({ gates: { forget: { mode: 'ajar' } } }),
      'layers.0.gates.forget.mode is "ajar"; allowed: learned, open, closed',
    ],
    [
      withLayer({ gates: { forget: { weight: 1 } } }),
      'layers.0.gates.forget.weight is 1; allowed: no such key; there are activation, bias, mode',
    ],
    [
      withLayer({ normalization: true }),
      'layers.0.normalization is true; allowed: an object with placement, momentum, epsilon, or null',
    ],
    [withLayer({ peepholes: 1 }), 'layers.0.peepholes is 1; allowed: true, false'],
    [[], 'spec is []; allowed: an object with version, windowSteps, level, inputs'],
    [
      { ...base, loss: { kind: 'cross-entropy' } },
      'output.kind is "linear". Cross-entropy compares probabilities.',
    ],
    [
      { ...base, windowSteps: 2, layers: [{ kind: 'pooling', poolSteps: 3 }, layer] },
      'layers.0.poolSteps is 3. Only 2 steps arrive here.',
    ],
    [
      { ...base, inputs: { calendar: ['month', 'holiday'] } },
      'inputs.holidayCountry is null. Which days are holidays depends on the country',
    ],
    [
      { ...base, inputs: { covariates: ['rain', 'wind', 'rain'] } },
      'inputs.covariates.2 is "rain". «rain» is an input already.',
    ],
    [{ ...base, inputs: { covariates: [''] } }, 'inputs.covariates.0 is ""; allowed: at least 1'],
    [{ ...base, inputs: { covariates: [3] } }, 'inputs.covariates.0 is 3; allowed: a text'],
    [
      { ...base, inputs: { holidayCountry: 'TUR' } },
      'inputs.holidayCountry is "TUR"; allowed: at most 2 letters',
    ],
    [
      { ...base, inputs: { holidayCountry: 'QQ' } },
      'inputs.holidayCountry is "QQ". No country has this code',
    ],
    [
      { ...base, inputs: { holidayCountry: 90 } },
      'inputs.holidayCountry is 90; allowed: a text, or null',
    ],
    [
      { ...base, inputs: { calendar: ['hours'] } },
      'inputs.calendar.0 is "hours"; allowed: hour, weekday, weekend, month, day-of-year, holiday',
    ],
  ])('%#: %j', (document, message) => {
    expect(messageOf(document)).toContain(message);
  });

  it('is in the language of the person', () => {
    expect(messageOf({ version: 1, layers: [layer] }, 'tr')).toBe(
      'Ağ tanımı geçersiz: windowSteps değeri eksik; izin verilen: bir tam sayı.',
    );
    expect(messageOf({ ...base, output: { kind: 'softmax' } }, 'tr')).toContain(
      'Softmax çıkışı çapraz entropiyle eğitilir.',
    );
  });

  it('shows no more of a long value than a line holds', () => {
    const long = messageOf(withLayer({ kind: 'x'.repeat(500) }));
    expect(long.length).toBeLessThan(250);
  });
});

describe('every value of every spec', () => {
  const places = exampleSpecs.flatMap((spec) =>
    placesOf(spec).flatMap((place) => (place.path.length === 0 ? [] : [{ spec, ...place }])),
  );

  it('is named where it is of no type that is allowed', () => {
    for (const { spec, path, value } of places) {
      // A text by itself may be any other.
      const isName = path[0] === 'inputs' && typeof value === 'string';
      const document = withValueAt(spec, path, isName ? 7 : 'nothing');
      // An object with a kind misses that first.
      const { path: named } = problemOf(document).params;
      expect(`${named}.`).toMatch(new RegExp(`^${path.join('\\.')}\\.`));
      for (const language of ['en', 'tr'] as const) {
        expect(messageOf(document, language)).not.toMatch(/[{}]|undefined|\[object/);
      }
    }
  });

  it('is named where a number is too small or too big for it', () => {
    for (const { spec, path, node, value } of places) {
      if (typeof value !== 'number' || node.const !== undefined) continue;
      const least = node.minimum ?? node.exclusiveMinimum;
      const most = node.maximum ?? node.exclusiveMaximum;
      for (const [wrong, limit] of [
        [(least ?? 0) - 1, least],
        [(most ?? 0) + 1, most],
      ]) {
        if (limit === undefined) continue;
        const { params } = problemOf(withValueAt(spec, path, wrong));
        expect([params.path, params.value, params.limit]).toEqual([
          path.join('.'),
          String(wrong),
          limit,
        ]);
      }
    }
  });

  it('is named where it is one key too many, with the keys that there are', () => {
    for (const { spec, path, value } of places) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
      const { params } = problemOf(withValueAt(spec, [...path, 'surprise'], 1));
      expect(params).toMatchObject({ path: [...path, 'surprise'].join('.'), rule: 'known-key' });
      expect(params.choices).toBe(Object.keys(value).join(', '));
    }
  });
});
