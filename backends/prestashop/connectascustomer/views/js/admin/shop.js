/** Asks this shop's agent API, in the agent's own back office session. Shared by the scripts beside it. */
{
  const { document, fetch, URLSearchParams } = globalThis;
  const page = JSON.parse(document.getElementById('connectascustomer-data').textContent);
  const template = document.querySelector('meta[name="connect-as-customer"]').content;

  /** Token of the admin session, asked for once a page: PrestaShop's own tokens outlive a login. */
  let token = null;

  const say = (key, ...values) =>
    values.reduce((text, value, at) => text.replace(`$${at + 1}`, () => value), page.texts[key] ?? key);

  /** A refusal, as a sentence for the agent. */
  class Refusal extends Error {
    constructor(code, detail) {
      const known = page.texts[`error_${code}`] === undefined ? 'internal' : code;
      super([say(`error_${known}`), say(`error_${known}_next`), detail ?? ''].join(' ').trim());
      this.code = code;
    }
  }

  const codeOf = (response) => {
    if (response.type === 'opaqueredirect' || response.status === 401) return 'agent_signed_out';
    return response.status === 403 ? 'not_allowed' : 'internal';
  };

  /** `{path}` may stand in the path of an address or in its query. */
  const addressOf = (path, query) => {
    const address = template.replace('{path}', () => path);
    const values = new URLSearchParams(query).toString();
    return values === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${values}`;
  };

  const request = async (path, init, query = {}) => {
    let response;
    try {
      response = await fetch(addressOf(path, query), {
        credentials: 'same-origin',
        redirect: 'manual',
        cache: 'no-store',
        ...init,
      });
    } catch {
      throw new Refusal('unreachable');
    }
    const media = response.headers.get('content-type') ?? '';
    if (!media.includes('json')) throw new Refusal(codeOf(response));
    const answer = await response.json();
    if (!response.ok) throw new Refusal(answer.code, answer.detail);
    return answer;
  };

  const get = (path, query = {}) => request(path, {}, query);

  /** Whatever changes something carries the token; a stale one is renewed once, because nothing was done then. */
  const post = async (path, body) => {
    token ??= (await get('discovery')).connectToken;
    const init = () => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Connect-Token': token },
      body: JSON.stringify(body),
    });
    try {
      return await request(path, init());
    } catch (error) {
      if (error.code !== 'token_invalid') throw error;
      token = (await get('discovery')).connectToken;
      return request(path, init());
    }
  };

  globalThis.connectAsCustomer = { page, say, get, post };
}
