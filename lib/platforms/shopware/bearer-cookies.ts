import { getCookieJar } from '../../courtesy/cookies.ts';
import { readTabCookies } from '../../courtesy/tab-cookies.ts';
import { getWorkerJar } from '../../records/worker-jar.ts';

/** Set by the admin's own script, on the admin's path. */
const NAME = 'bearerAuth';

/**
 * The raw values of the cookie that holds the agent's token, in this worker's jar: from the browser where it may tell,
 * else from an open admin page. Empty where neither tells.
 */
export const readBearerCookies = async (adminBase: string): Promise<readonly string[]> => {
  const admin = adminBase.replace(/\/$/, '');
  try {
    const jar = await getCookieJar(getWorkerJar());
    if (jar !== null) return (await jar.get(admin, NAME)).map(({ value }) => value);
    return await readTabCookies(admin, NAME);
  } catch {
    return [];
  }
};
