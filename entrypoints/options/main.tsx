import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/tokens.css';
import { browser } from '../../lib/browser.ts';
import { describeDocument } from '../../lib/i18n/direction.ts';
import { text } from '../../lib/i18n/text.ts';
import { App } from './App.tsx';
import { createOptions } from './create-options.ts';

const { version, homepage_url: homepage } = browser.runtime.getManifest();

describeDocument(document.documentElement);
document.title = text('extensionName');

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App options={createOptions(new URLSearchParams(location.hash.slice(1)))} version={version} docsUrl={homepage} />
    </StrictMode>,
  );
}
window.addEventListener('hashchange', () => location.reload());
