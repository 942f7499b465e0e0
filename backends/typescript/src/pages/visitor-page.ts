import { html } from 'hono/html';
import { ERROR_STATUS } from '../../../../lib/protocol/errors.ts';
import { createProblemResponse, type ProblemError } from '../http/problem.ts';
import { getPageTexts, type PageProblem, type PageTexts } from './page-texts.ts';

/** Whether a person is looking: programs ask for JSON, browsers for a page. */
export const wantsPage = (request: Request): boolean => (request.headers.get('accept') ?? '').includes('text/html');

export interface GoForm {
  /** Empty where the token is still in the address of the page. */
  readonly token: string;
  readonly nonce: string;
  /** Whether the script may submit an instant link by itself. */
  readonly isAutoAllowed: boolean;
  /** Whether somebody is logged in here who would be logged out. */
  readonly hasLogin: boolean;
}

/**
 * Landing of a link. Its policy lets it run one script and submit to its own address, and nothing else. The referrer
 * policy is `same-origin`: with `no-referrer` browsers send `Origin: null` with the form, and the check of the origin
 * would be blind; the address holds no secret, and fragments are never referred.
 */
export async function createGoPage(request: Request, apiPath: string, form: GoForm): Promise<Response> {
  const texts = getPageTexts(request);
  const body = html`<main data-code="go">
    <h1>${texts.goTitle}</h1>
    <p>${form.hasLogin ? texts.goLoggedIn : texts.goIntro}</p>
    <p data-show="empty" role="alert">${texts.goEmpty}</p>
    <p data-show="sent" role="status">${texts.goSent}</p>
    <form method="post" action="${apiPath}go" data-auto="${form.isAutoAllowed ? 'allowed' : 'refused'}">
      <input type="hidden" name="token" value="${form.token}" />
      <input type="hidden" name="nonce" value="${form.nonce}" />
      <input type="hidden" name="auto" value="0" />
      <button type="submit" autofocus>${texts.goButton}</button>
    </form>
    <noscript><p role="alert">${texts.goNoScript}</p></noscript>
  </main>`;
  const response = await createPage(
    texts,
    texts.goTitle,
    apiPath,
    body,
    html`<script type="module" src="${apiPath}go.js"></script>`,
  );
  response.headers.set(
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  response.headers.set('Referrer-Policy', 'same-origin');
  return response;
}

/** A failure as a sentence, for whoever asked: a page for people, a problem document for programs. */
export async function createFailureResponse(
  request: Request,
  apiPath: string,
  problem: ProblemError,
): Promise<Response> {
  if (!wantsPage(request)) return createProblemResponse(problem);
  const texts = getPageTexts(request);
  const { title, text } = texts.problems[isPageProblem(texts, problem.code) ? problem.code : 'other'];
  const body = html`<main data-code="${problem.code}">
    <h1>${title}</h1>
    <p>${text}</p>
    <p><a href="${apiPath.replace(/connect\/$/, '')}">${texts.backToShop}</a></p>
  </main>`;
  const response = await createPage(texts, title, apiPath, body, '', ERROR_STATUS[problem.code]);
  for (const [name, value] of Object.entries(problem.headers)) response.headers.set(name, value);
  return response;
}

const isPageProblem = (texts: PageTexts, code: string): code is PageProblem => Object.hasOwn(texts.problems, code);

type Markup = ReturnType<typeof html> | string;

async function createPage(
  texts: PageTexts,
  title: string,
  apiPath: string,
  body: Markup,
  script: Markup,
  status = 200,
): Promise<Response> {
  const page = await html`<!doctype html>
    <html lang="${texts.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        <link rel="stylesheet" href="${apiPath}go.css" />
        ${script}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return new Response(page, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': texts.language,
      'Content-Security-Policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
      'Cross-Origin-Opener-Policy': 'same-origin',
      Vary: 'Accept-Language',
    },
  });
}
