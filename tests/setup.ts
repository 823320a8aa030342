import fc from 'fast-check';

/** Every run draws the same cases; FAST_CHECK_SEED looks at others. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });
