import type { TrainingEvent } from '@shared/domain/training-event';

export type TrainingListener = (event: TrainingEvent) => void;

/** Hands each training event to everyone who listens. */
export class EventFanOut {
  #listeners = new Set<TrainingListener>();

  emit(event: TrainingEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Returns the unsubscriber. */
  onEvent(listener: TrainingListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
