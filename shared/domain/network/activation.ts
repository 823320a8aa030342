import { z } from 'zod';

/** Activations that a layer, a gate or a candidate may use. */
export const activationSchema = z.enum([
  'tanh',
  'sigmoid',
  'hard-sigmoid',
  'relu',
  'leaky-relu',
  'softsign',
  'linear',
]);

export type Activation = z.output<typeof activationSchema>;
