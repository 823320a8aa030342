/** A list of listeners with an unsubscriber for each. What is told while nobody listens waits. */
export function createListeners<T>() {
  const listeners = new Set<(value: T) => void>();
  const waiting: T[] = [];
  return {
    tell(value: T): void {
      if (listeners.size === 0) waiting.push(value);
      for (const listener of listeners) listener(value);
    },
    add(listener: (value: T) => void): () => void {
      listeners.add(listener);
      for (const value of waiting.splice(0)) listener(value);
      return () => void listeners.delete(listener);
    },
  };
}
