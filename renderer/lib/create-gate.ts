/** Lets at most `places` tasks run at once; the others wait in their order. */
export function createGate(places: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  const enter = () =>
    new Promise<void>((admitted) => {
      if (free > 0) {
        free--;
        admitted();
      } else waiting.push(admitted);
    });
  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The place goes straight to the next: nobody can slip in between.
      if (next) next();
      else free++;
    }
  };
}
