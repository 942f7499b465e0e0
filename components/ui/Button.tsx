import type { ComponentProps, ReactNode } from 'react';
import './Button.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** Shown as at work; it stays focusable, and a click does nothing until it is done. */
  readonly busy?: boolean;
  /** Square, for an icon; needs an `aria-label`. */
  readonly square?: boolean;
  readonly children: ReactNode;
}

export const Button = ({ look = 'plain', busy = false, square = false, children, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={`button button-${look}${square ? ' button-square' : ''}`}
    aria-disabled={busy || rest['aria-disabled'] === true || undefined}
    aria-busy={busy || undefined}
    onClick={(event) => {
      if (busy || rest['aria-disabled'] === true) event.preventDefault();
      else onClick?.(event);
    }}
  >
    {children}
  </button>
);
