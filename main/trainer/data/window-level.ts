import type { NetworkSpec } from '@shared/domain/network-spec';

export type LevelSpec = Pick<NetworkSpec, 'level' | 'sequence' | 'windowSteps'>;

/**
 * What the values of a window are measured from: 0, which is the series' mean, or the window's last
 * value; in many-to-many its first, since each step predicts the next and must not know the last.
 *
 * @param values scaled
 * @param start of the window within them
 * @param features numbers of each step, the series' own first
 */
export function levelOf(
  values: Float32Array,
  start: number,
  spec: LevelSpec,
  features = 1,
): number {
  if (spec.level === 'series') return 0;
  const step = spec.sequence === 'many-to-many' ? 0 : spec.windowSteps - 1;
  return values[start + step * features]!;
}
