import { z } from 'zod';
import { networkSpecSchema } from '../domain/network-spec';
import { preferencesSchema } from '../domain/project';
import { defineCall } from './define-call';

export const network = {
  /** What a network does, in sentences: its window, each layer, its output. */
  explain: defineCall(
    z.object({ spec: networkSpecSchema, language: preferencesSchema.shape.language }),
    z.object({ parts: z.array(z.object({ title: z.string(), sentences: z.array(z.string()) })) }),
  ),
};
