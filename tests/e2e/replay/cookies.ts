import { parse } from 'hono/utils/cookie';

export const getCookie = (request: Request, name: string): string | undefined =>
  parse(request.headers.get('cookie') ?? '', name)[name];
