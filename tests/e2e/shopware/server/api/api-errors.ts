import { json } from '../shopware-replay.ts';

interface ApiError {
  readonly status: string;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly [more: string]: unknown;
}

const fail = (error: ApiError): Response => json({ errors: [error] }, Number(error.status));

/** No bearer, a broken one, or one that is too old. */
export const unauthorized = (detail: string): Response =>
  fail({
    code: '9',
    status: '401',
    title: 'The resource owner or authorization server denied the request.',
    detail,
  });

/** The missing privileges stand in the detail, as JSON in a string. */
export const forbidden = (privilege: string): Response =>
  fail({
    status: '403',
    code: 'FRAMEWORK__MISSING_PRIVILEGE_ERROR',
    title: 'Forbidden',
    detail: JSON.stringify({ message: 'Missing privilege', missingPrivileges: [privilege] }),
    meta: { parameters: [] },
  });

export const noRoute = (method: string, url: string): Response =>
  fail({ code: '0', status: '404', title: 'Not Found', detail: `No route found for "${method} ${url}"` });

export const invalidUuid = (input: string): Response =>
  fail({
    status: '400',
    code: 'FRAMEWORK__INVALID_UUID',
    title: 'Bad Request',
    detail: `Value is not a valid UUID: ${input}`,
    meta: { parameters: { input } },
  });

export const unknownEntity = (entity: string, id: string, pointer: string): Response =>
  fail({
    code: 'VIOLATION::ENTITY_DOES_NOT_EXISTS',
    status: '400',
    title: 'Constraint violation error',
    detail: `The "${entity}" entity with id "${id}" does not exist.`,
    source: { pointer },
    meta: { parameters: { '{{ primaryProperty }}': 'id', '{{ id }}': `"${id}"`, '{{ entity }}': `"${entity}"` } },
  });

/** What the database says where an entry would be there twice comes out as it is. */
export const duplicateEntry = (key: string): Response =>
  fail({
    code: '0',
    status: '500',
    title: 'Internal Server Error',
    detail: `An exception occurred while executing a query: SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry '${key}' for key 'uniq.user_id_key'`,
  });
