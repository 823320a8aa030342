import { z } from 'zod';
import { preferencesSchema } from '../domain/project';
import { defineCall } from './define-call';

export const preferences = {
  get: defineCall(z.object({}), preferencesSchema),
  set: defineCall(preferencesSchema, preferencesSchema),
};
