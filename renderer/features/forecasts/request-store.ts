import type { ForecastOrigin } from '@shared/domain/forecast';
import { create } from 'zustand';

interface RequestState {
  /** NaN while the field is empty. */
  horizonSteps: number;
  origin: ForecastOrigin;
  change(part: Partial<Pick<RequestState, 'horizonSteps' | 'origin'>>): void;
}

/** The next forecast as set up so far; outlives page switches. */
export const useForecastRequest = create<RequestState>()((set) => ({
  horizonSteps: 24,
  origin: 'test-part',
  change: (part) => set(part),
}));
