import { useState } from 'react';
import { createDraft, findMissing, getChoice, type Draft } from '../../lib/button/draft.ts';
import { applyOption, getGroups } from '../../lib/button/menu-groups.ts';
import type { Choice, Menu } from '../../lib/messaging/messages.ts';
import { plural, text } from '../../lib/i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface ConnectFormProps {
  readonly id: string;
  readonly customer: string;
  readonly menu: Menu;
  readonly busy: boolean;
  readonly onConnect: (choice: Choice) => void;
}

interface ReasonFieldsProps {
  readonly rule: Menu['reason'];
  readonly draft: Draft;
  readonly missing: ReturnType<typeof findMissing>;
  readonly onChange: (part: Partial<Draft>) => void;
}

const ReasonFields = ({ rule, draft, missing, onChange }: ReasonFieldsProps) => (
  <>
    {rule.rule === 'ticket' && (
      <TextField
        label={text('button_ticket')}
        value={draft.ticket}
        maxLength={100}
        required
        autoFocus
        error={missing === 'ticket' ? text('error_ticket_required_next') : null}
        onType={(ticket) => onChange({ ticket })}
      />
    )}
    <TextField
      label={rule.rule === 'reason' ? text('button_reason') : text('popup_reason_optional')}
      {...(rule.rule === 'reason' && rule.minLength > 0 && { hint: plural('button_reason_length', rule.minLength) })}
      value={draft.reason}
      maxLength={500}
      required={rule.rule === 'reason'}
      autoFocus={rule.rule === 'reason'}
      error={missing === 'reason' ? text('error_reason_required_next') : null}
      onType={(reason) => onChange({ reason })}
    />
  </>
);

/** Everything that can be chosen for one connect, as far as the shop offers it: the button's menu as a form. */
export const ConnectForm = ({ id, customer, menu, busy, onConnect }: ConnectFormProps) => {
  const [draft, setDraft] = useState<Draft>(() => createDraft(menu, null));
  const [tried, setTried] = useState(false);
  const missing = findMissing(draft, menu.reason);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const connect = (kind: Choice['kind']): void => {
    setTried(true);
    if (missing === null) onConnect(getChoice(draft, menu, kind));
  };
  return (
    <form
      id={id}
      className="connect-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        connect('instant');
      }}
    >
      <ReasonFields rule={menu.reason} draft={draft} missing={tried ? missing : null} onChange={change} />
      <div className="connect-form-pair">
        {getGroups(menu, draft, []).map(({ name, title, chosen, options }) => (
          <SelectField
            key={name}
            label={title}
            value={chosen}
            options={options}
            onChoose={(value) => {
              const changed = { ...draft };
              applyOption(changed, name, value);
              setDraft(changed);
            }}
          />
        ))}
      </div>
      {menu.isolation !== null && (
        <CheckField
          label={text('button_private_window')}
          checked={draft.isolated}
          onCheck={(isolated) => change({ isolated })}
        />
      )}
      <div className="connect-form-buttons">
        <Button type="submit" look="primary" busy={busy} aria-label={text('button_connect_as', customer)}>
          {text('button_connect')}
        </Button>
        {menu.may.magic && (
          <Button busy={busy} title={text('button_magic_note')} onClick={() => connect('magic')}>
            {text('button_magic')}
          </Button>
        )}
      </div>
    </form>
  );
};
