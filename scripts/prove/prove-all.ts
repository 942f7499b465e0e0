import { countSecretsKept } from './keep-no-secret.ts';
import type { ProvePlace } from './prove-shop.ts';
import { proveRefusesMutations } from './refuse-mutations.ts';
import { proveSpendOnce } from './spend-once.ts';
import { proveSurvivesKills } from './survive-kills.ts';
import { proveSurvivesScanners } from './survive-scanners.ts';

export interface ProveSize {
  readonly links: number;
  readonly redeems: number;
  readonly processes: number;
  readonly kills: number;
  readonly looks: number;
  readonly tokens: number;
}

/** One sentence for each claim, and whether it holds. */
export interface Proof {
  readonly sentence: string;
  readonly holds: boolean;
}

/** Proves every claim about links on one database, one after the other. */
export async function* proveAll(place: ProvePlace, size: ProveSize): AsyncGenerator<Proof> {
  const spent = await proveSpendOnce(place, size);
  yield {
    sentence: `${spent.links} links, ${spent.redeems} redeems, ${spent.sessions} sessions, ${spent.lost} lost`,
    holds: spent.sessions === size.links && spent.redeems === size.redeems && spent.lost === 0,
  };
  const killed = await proveSurvivesKills(place, size.kills);
  yield {
    sentence: `${killed.kills} kills, ${killed.answered} answers, ${killed.lost} lost, verify ${killed.verify}`,
    holds: killed.verify && killed.lost === 0 && killed.answered > size.kills,
  };
  const works = await proveSurvivesScanners(place, size.looks);
  yield { sentence: `${size.looks} looks at a landing, then its link ${works ? 'works' : 'fails'}`, holds: works };
  const mutated = await proveRefusesMutations(place, size.tokens);
  yield {
    sentence: `${mutated.tokens} mutated tokens, ${mutated.accepted} accepted`,
    holds: mutated.accepted === 0 && mutated.original,
  };
  const kept = await countSecretsKept(place);
  yield { sentence: `${kept} parts of tokens or links in the database`, holds: kept === 0 };
}
