import type { NetworkSpec } from '@shared/domain/network-spec';

export type LevelSpec = Pick<NetworkSpec, 'level' | 'sequence' | 'windowSteps'>;

/**
 * What the values of a window are measured from: 0, which is the series' mean, or the window's last
 * value; in many-to-many its first, since each step predicts the next and must not know the last.
 *
 * @param values scaled
 * @param start of the window within them
 */
export function levelOf(values: Float32Array, start: number, spec: LevelSpec): number {
  if (spec.level === 'series') return 0;
  return values[spec.sequence === 'many-to-many' ? start : start + spec.windowSteps - 1]!;
}
