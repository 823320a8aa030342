import type { en } from './en';

/** The same keys with any words: a catalogue that misses one does not compile. */
type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export type Catalogue = Words<typeof en>;
