import { useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import './ConfirmButton.css';

export interface ConfirmButtonProps {
  readonly label: string;
  /** Name for screen readers where the label alone does not say whom it is about. */
  readonly name?: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

/** A button that asks in place before it does something that cannot be taken back. */
export const ConfirmButton = ({ label, name, question, yes, no, busy, onConfirm }: ConfirmButtonProps) => {
  const [asking, setAsking] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (wasAsking.current) start.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <Button ref={start} look="danger" busy={busy} aria-label={name ?? label} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <span
      className="confirm"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        setAsking(false);
      }}
    >
      <span>{question}</span>
      <Button
        look="danger"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {yes}
      </Button>
      <Button ref={keep} onClick={() => setAsking(false)}>
        {no}
      </Button>
    </span>
  );
};
