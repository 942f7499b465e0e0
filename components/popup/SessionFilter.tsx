import { text } from '../../lib/i18n/text.ts';
import type { StateFilter } from '../../lib/view/typed-store.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface SessionFilterProps {
  readonly filter: string;
  readonly stateFilter: StateFilter;
  readonly onFilter: (filter: string) => void;
  readonly onStateFilter: (state: StateFilter) => void;
}

export const SessionFilter = ({ filter, stateFilter, onFilter, onStateFilter }: SessionFilterProps) => (
  <div className="recent-filter">
    <TextField
      label={text('popup_filter')}
      hideLabel
      type="search"
      placeholder={text('popup_filter')}
      value={filter}
      maxLength={100}
      autoComplete="off"
      onType={onFilter}
    />
    <SelectField
      label={text('popup_state')}
      hideLabel
      value={stateFilter}
      options={[
        { value: 'all', label: text('popup_state_all') },
        { value: 'live', label: text('popup_state_live') },
        { value: 'ended', label: text('popup_state_ended') },
      ]}
      onChoose={onStateFilter}
    />
  </div>
);
