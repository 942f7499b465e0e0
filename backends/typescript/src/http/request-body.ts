import type { z } from 'zod';
import { refuse } from './problem.ts';

/** No request of the protocol comes near it. */
const BODY_LIMIT_BYTES = 64 * 1024;

/** The body as text; stops reading at the limit, whatever the length header says. */
export async function readBody(request: Request): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? Number.NaN);
  if (declared > BODY_LIMIT_BYTES) refuse('too_large');
  if (request.body === null) return '';
  // A server reads no further than the length that it was told.
  if (declared <= BODY_LIMIT_BYTES) return request.text();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString('utf8');
    bytes += value.byteLength;
    if (bytes > BODY_LIMIT_BYTES) {
      await reader.cancel();
      refuse('too_large');
    }
    chunks.push(value);
  }
}

export const getMediaType = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** The JSON of a call that changes something. The media type is what a foreign page's form cannot send. */
export async function readJson(request: Request): Promise<unknown> {
  if (getMediaType(request) !== 'application/json') refuse('json_required');
  const text = await readBody(request);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    refuse('invalid_request', 'the body is not JSON');
  }
}

/** The value as the protocol's schema says it, or `invalid_request` with the first place that is wrong. */
export function parseWith<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  refuse('invalid_request', issue === undefined ? undefined : `${issue.path.join('.') || 'body'}: ${issue.message}`);
}
