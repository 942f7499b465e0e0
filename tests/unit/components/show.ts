import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, beforeEach } from 'vitest';
import { speakLocale } from '../i18n/speak-locale.ts';

/** Components speak English in the tests of a file that calls this. */
export const inEnglish = (): void => {
  beforeEach(() => speakLocale('en'));
  afterEach(() => cleanup());
};

export const show = (element: ReactElement) => {
  const user = userEvent.setup();
  const view = render(element);
  return { user, ...view };
};

export { screen, within };
