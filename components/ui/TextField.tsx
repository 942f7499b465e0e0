import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import './Field.css';

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id' | 'onChange'> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with the value; null when nothing is. */
  readonly error?: string | null;
  readonly value: string;
  readonly onType: (value: string) => void;
}

export const TextField = ({ label, hideLabel = false, hint, error = null, onType, ...rest }: TextFieldProps) => {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === null ? '' : `${id}-error`].join(' ').trim();
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'hidden-visually' : 'field-label'}>
        {label}
      </label>
      <input
        {...rest}
        id={id}
        className="field-input"
        aria-invalid={error !== null || undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => onType(event.target.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
};
