import { ProveShop, type ProvePlace } from './prove-shop.ts';

/** Looks at a landing again and again, as scanners and previews do; says whether its link still lets somebody in. */
export async function proveSurvivesScanners(place: ProvePlace, looks: number): Promise<boolean> {
  const shop = await ProveShop.open(place);
  const { token } = await shop.issue();
  for (let done = 0; done < looks; done += 1) await shop.openLanding();
  const status = await shop.redeem(token);
  await shop.db.destroy();
  return status === 303;
}
