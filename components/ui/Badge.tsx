import type { ReactNode } from 'react';
import './Badge.css';

export interface BadgeProps {
  readonly tone?: 'neutral' | 'live' | 'danger' | 'good' | 'accent';
  readonly title?: string | undefined;
  readonly children: ReactNode;
}

export const Badge = ({ tone = 'neutral', title, children }: BadgeProps) => (
  <span className={`badge badge-${tone}`} title={title}>
    {children}
  </span>
);
