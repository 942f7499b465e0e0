import type { Rule } from '../../../lib/courtesy/rules.ts';

export interface Request {
  readonly url: string;
  readonly method?: string;
  readonly type?: 'main_frame' | 'sub_frame' | 'xmlhttprequest' | 'ping' | 'csp_report';
}

export type Verdict = 'pass' | 'block' | { readonly redirect: string };

/** RE2's `(?i:…)`, which not every engine of JavaScript knows, letter by letter. */
const compile = (regexFilter: string, flags: string): RegExp => {
  const [literal = '', folded] = regexFilter.split('(?i:');
  if (folded === undefined) return new RegExp(literal, flags);
  const inAnyCase = folded.replaceAll(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return new RegExp(`${literal}(?:${inAnyCase}`, flags);
};

const compiled = new Map<string, RegExp>();

const toRegExp = ({ regexFilter = '', isUrlFilterCaseSensitive = false }: Rule['condition']): RegExp => {
  const flags = isUrlFilterCaseSensitive ? '' : 'i';
  const known = compiled.get(`${flags}${regexFilter}`) ?? compile(regexFilter, flags);
  compiled.set(`${flags}${regexFilter}`, known);
  return known;
};

export const fits = ({ condition }: Rule, { url, method = 'GET', type = 'xmlhttprequest' }: Request): boolean => {
  const { requestMethods, excludedRequestMethods, resourceTypes, excludedResourceTypes } = condition;
  const verb = method.toLowerCase();
  const types = resourceTypes ?? ['xmlhttprequest', 'sub_frame', 'ping', 'csp_report'];
  return (
    toRegExp(condition).test(new URL(url).href) &&
    (requestMethods?.includes(verb) ?? true) &&
    excludedRequestMethods?.includes(verb) !== true &&
    (excludedResourceTypes === undefined ? types.includes(type) : !excludedResourceTypes.includes(type))
  );
};

const RANK = ['allow', 'block', 'redirect'];

/** What a browser makes of a request: the highest priority, then allow before block before redirect. */
export const decide = (rules: readonly Rule[], request: Request): Verdict => {
  const [first] = rules
    .filter((rule) => fits(rule, request))
    .sort((a, b) => (b.priority ?? 1) - (a.priority ?? 1) || RANK.indexOf(a.action.type) - RANK.indexOf(b.action.type));
  if (first === undefined || first.action.type === 'allow') return 'pass';
  return first.action.type === 'redirect' ? { redirect: first.action.redirect?.url ?? '' } : 'block';
};
