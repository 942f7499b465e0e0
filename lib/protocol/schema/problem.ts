import { z } from 'zod';
import { wireErrorCode } from './primitives.ts';

/** RFC 9457 problem document (`application/problem+json`) with our `code`. */
export const problem = z.object({
  type: z.string().max(300),
  title: z.string().max(300),
  status: z.int().min(400).max(599),
  code: wireErrorCode,
  detail: z.string().max(500).optional(),
});
