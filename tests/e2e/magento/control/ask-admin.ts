import type { Page } from '@playwright/test';

/** An answer as a script in the page sees it. */
export interface SeenAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What the shop answers to a form that a script of an admin page sends; without `formKey` the page's own goes with it. */
export function askAdmin(
  page: Page,
  path: string,
  form: Readonly<Record<string, string>>,
  { accept = 'application/json', formKey }: { readonly accept?: string; readonly formKey?: string } = {},
): Promise<SeenAnswer> {
  return page.evaluate(
    async ([address, fields, wanted, key]) => {
      const own = /var FORM_KEY = '(\w+)'/.exec(document.documentElement.innerHTML)?.[1] ?? '';
      const body = new URLSearchParams({ ...fields, form_key: key ?? own });
      const headers = { accept: wanted, 'x-replay-page': 'test' };
      const answer = await fetch(address, { method: 'POST', body, headers });
      return {
        status: answer.status,
        type: (answer.headers.get('content-type') ?? '').split(';')[0] ?? '',
        text: await answer.text(),
      };
    },
    [`/admin_x/${path}`, form, accept, formKey] as const,
  );
}

export const LOGIN = 'loginascustomer/login/login/?isAjax=true';

/** The address of the link, for a customer who may be logged in as. */
export async function askForLink(page: Page, customer: number, store?: number): Promise<string> {
  const more = store === undefined ? {} : { store_id: String(store) };
  const { text } = await askAdmin(page, LOGIN, { customer_id: String(customer), ...more });
  return (JSON.parse(text) as { readonly redirectUrl: string }).redirectUrl;
}
