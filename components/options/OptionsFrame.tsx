import { useRef, type ReactNode } from 'react';
import { text } from '../../lib/i18n/text.ts';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import './OptionsFrame.css';

export interface OptionsFrameProps {
  readonly version: string;
  /** Undefined where the build names none. */
  readonly docsUrl: string | undefined;
  readonly children: ReactNode;
}

export const OptionsFrame = ({ version, docsUrl, children }: OptionsFrameProps) => {
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  return (
    <div className="options">
      <header className="options-header">
        <img src="/icon/48.png" width="40" height="40" alt="" />
        <div>
          <h1>{text('extensionName')}</h1>
          <p>{text('extensionDescription')}</p>
        </div>
      </header>
      <main ref={main} className="options-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="options-footer">
        <span>{text('popup_version', version)}</span>
        {docsUrl !== undefined && (
          <a href={docsUrl} target="_blank" rel="noreferrer">
            {text('options_docs')}
          </a>
        )}
      </footer>
    </div>
  );
};
