import type { HonoRequest } from 'hono';

/** The fields of a form; files are of no use to this shop. */
export type Form = Readonly<Record<string, string | File | readonly (string | File)[]>>;

export const readForm = (request: HonoRequest): Promise<Form> => request.parseBody({ all: true });

/** A text field of a form; empty where it is missing or a file. */
export const fieldOf = (form: Form, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

/** All texts of a field that may come several times. */
export const fieldsOf = (form: Form, name: string): readonly string[] => {
  const value = form[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((entry: string | File) => typeof entry === 'string') : [];
};

/** A whole number within bounds, else the fallback. */
export const wholeNumber = (text: string | undefined, least: number, most: number, fallback: number): number => {
  const number = /^\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : fallback;
};
