import type { PrepareStep } from '@shared/domain/dataset/recipe';

/** What each control gets: the steps as they are, and how to set or take away one of them. */
export interface ControlProps {
  steps: readonly PrepareStep[];
  set(step: PrepareStep): void;
  remove(step: PrepareStep): void;
}
