import type { ReactNode } from 'react';
import './Field.css';

export interface CheckFieldProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

export const CheckField = ({ label, checked, onCheck }: CheckFieldProps) => (
  <label className="field-check">
    <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} />
    <span>{label}</span>
  </label>
);
