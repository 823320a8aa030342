import type { Reliability } from '@shared/domain/forecast';

export const reliabilityColors: Record<Exclude<Reliability, 'unknown'>, string> = {
  trustworthy: 'var(--plot-trustworthy)',
  doubtful: 'var(--plot-doubtful)',
  'worse-than-baseline': 'var(--plot-worse)',
};
