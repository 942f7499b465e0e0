/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from 'hono/jsx';
import { Icon, type IconName } from './icons.tsx';

interface PanelProps {
  readonly title: string;
  readonly icon?: IconName;
  /** Shown beside the title, e.g. how many. */
  readonly count?: number;
  readonly actions?: Child;
  readonly wide?: boolean;
}

/** A titled box of the admin. */
export const Panel = ({ title, icon, count, actions, wide, children }: PropsWithChildren<PanelProps>) => (
  <section class={wide === true ? 'panel panel-wide' : 'panel'}>
    <header>
      {icon === undefined ? null : <Icon name={icon} />}
      <h2>
        {title}
        {count === undefined ? null : <span class="count">{count}</span>}
      </h2>
      {actions}
    </header>
    <div class="panel-body">{children}</div>
  </section>
);

type Tone = 'good' | 'bad' | 'warn' | 'plain' | 'info';

export const Badge = ({ tone, children }: PropsWithChildren<{ readonly tone: Tone }>) => (
  <span class={`badge badge-${tone}`}>{children}</span>
);

/** A table that scrolls by itself where it is wider than its place, by keyboard as well. */
export const TableScroll = ({ label, children }: PropsWithChildren<{ readonly label: string }>) => (
  <div class="table-scroll" tabindex={0} role="region" aria-label={label}>
    {children}
  </div>
);

export const Empty = ({ children }: PropsWithChildren) => <p class="empty">{children}</p>;
