/** No honest record is longer: a quote that is still open after so much was never meant as one. */
export const maxRecordBytes = 1024 * 1024;

/** As many columns are refused; one fewer can be read. */
export const columnLimit = 10_000;

/** Control bytes other than NUL are looked for so far into a file; NUL everywhere. */
export const controlBytesWithin = 64 * 1024;

/** What is read of a file at once: large enough to be fast, small enough to stay responsive. */
export const chunkBytes = 512 * 1024;

/** Form is decided from so much of the start of a file. */
export const sampleBytes = 1024 * 1024;

/** Records that inspection shows. */
export const sampleRecords = 1000;

/** Characters that are kept of a record too long to be one. */
export const shortenedLength = 1000;
