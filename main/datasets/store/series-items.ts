import { markOf } from '@shared/domain/dataset/dataset';
import type { Prepared } from '../prepare/prepared';
import type { VolumeItem } from './volumes';

/** 2 MB of doubles. */
const stepsPerPart = 262_144;

/** Times and values of a prepared data set, each series from its first to its last value. */
export function* valueItems({ times, series }: Prepared): Generator<VolumeItem> {
  yield* timeItems(times);
  for (const [index, { values, firstStep, lastStep }] of series.entries()) {
    yield* parts('values', values.subarray(firstStep, lastStep + 1), { series: index, firstStep });
  }
}

/** Its marks, where a series has others than observed ones. */
export function* markItems({ series }: Pick<Prepared, 'series'>): Generator<VolumeItem> {
  for (const [index, { marks, firstStep, lastStep }] of series.entries()) {
    const own = marks.subarray(firstStep, lastStep + 1);
    if (own.every((mark) => mark === observed)) continue;
    yield* parts('marks', own, { series: index, firstStep });
  }
}

const observed = markOf('observed');

function* timeItems(times: Float64Array): Generator<VolumeItem> {
  if (!isEven(times)) {
    yield* parts('times', times, { series: null, firstStep: 0 });
    return;
  }
  const [first = 0, second = first] = times;
  const bytes = bytesOf(Float64Array.of(first, second - first));
  yield { kind: 'even-times', series: null, position: 0, count: times.length, line: null, bytes };
}

/** Whether each time is the first and so many steps, to the last bit. */
function isEven(times: Float64Array): boolean {
  const [first = 0, second = first] = times;
  const step = second - first;
  for (let index = 2; index < times.length; index++) {
    if (times[index] !== first + index * step) return false;
  }
  return true;
}

function* parts(
  kind: 'times' | 'values' | 'marks',
  steps: Float64Array | Uint8Array,
  { series, firstStep }: { series: number | null; firstStep: number },
): Generator<VolumeItem> {
  for (let from = 0; from < steps.length; from += stepsPerPart) {
    const part = steps.subarray(from, from + stepsPerPart);
    const position = firstStep + from;
    yield { kind, series, position, count: part.length, line: null, bytes: bytesOf(part) };
  }
}

const bytesOf = (numbers: Float64Array | Uint8Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
