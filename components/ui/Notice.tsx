import type { ReactNode } from 'react';
import './Notice.css';

export interface NoticeProps {
  readonly tone: 'failure' | 'success' | 'hint';
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons and links that do what the notice says. */
  readonly actions?: ReactNode;
}

/** A message about something that just happened: read out at once when it is a failure, politely otherwise. */
export const Notice = ({ tone, title, children, actions }: NoticeProps) => (
  <div
    className={`notice notice-${tone}`}
    role={tone === 'failure' ? 'alert' : tone === 'success' ? 'status' : undefined}
  >
    <p className="notice-title">{title}</p>
    {children}
    {actions !== undefined && <div className="notice-actions">{actions}</div>}
  </div>
);
