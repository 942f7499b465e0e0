import { text } from '../../lib/i18n/text.ts';
import './StorageNote.css';

const ENTRIES = [
  ['options_stores_shops', 'options_stores_shops_what'],
  ['options_stores_markers', 'options_stores_markers_what'],
  ['options_stores_names', 'options_stores_names_what'],
  ['options_stores_never', 'options_stores_never_what'],
] as const;

/** What the extension keeps, where, and what it never keeps. */
export const StorageNote = () => (
  <section className="stores" aria-labelledby="stores-heading">
    <h2 id="stores-heading">{text('options_stores')}</h2>
    <dl>
      {ENTRIES.map(([name, what]) => (
        <div key={name}>
          <dt>{text(name)}</dt>
          <dd>{text(what)}</dd>
        </div>
      ))}
    </dl>
  </section>
);
