import { useId, type ReactNode } from 'react';
import './Field.css';

export interface CheckFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

export const CheckField = ({ label, hint, checked, onCheck }: CheckFieldProps) => {
  const id = useId();
  return (
    <div>
      <label className="field-check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onCheck(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p id={id} className="field-hint field-check-hint">
          {hint}
        </p>
      )}
    </div>
  );
};
