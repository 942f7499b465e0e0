import { useId, type ReactNode } from 'react';
import { text } from '../../lib/i18n/text.ts';
import type { Remote } from '../../lib/view/remote.ts';
import type { Saving } from '../../lib/view/saved-settings.ts';
import { FailureNotice, type Remedies } from '../FailureNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import './SettingsSection.css';

/** What each section of settings is given of its store. */
export interface SettingsProps<View, Chosen> {
  readonly settings: Remote<View>;
  readonly save: Saving<Chosen> | undefined;
  readonly remedies: Remedies;
  /** Each change is kept at once. */
  readonly onSave: (chosen: Chosen) => void;
  readonly onReload: () => void;
}

export interface SettingsSectionProps<View, Chosen> extends SettingsProps<View, Chosen> {
  readonly heading: string;
  /** What the settings are about, a paragraph each. */
  readonly why: readonly string[];
  readonly children: (view: View) => ReactNode;
}

/** A part of a shop's card whose settings are read, shown, and kept one change at a time. */
export const SettingsSection = <View, Chosen>(props: SettingsSectionProps<View, Chosen>) => {
  const { heading, why, settings, save, remedies, onSave, onReload, children } = props;
  const id = useId();
  return (
    <div className="settings" role="group" aria-labelledby={id}>
      <h4 id={id}>{heading}</h4>
      {why.map((paragraph) => (
        <p key={paragraph} className="settings-why">
          {paragraph}
        </p>
      ))}
      {settings.state === 'failed' && (
        <FailureNotice failure={settings.failure} remedies={{ ...remedies, retry: onReload }} />
      )}
      {settings.value === null && settings.state !== 'failed' && <Skeleton label={text('options_loading')} rows={2} />}
      {settings.value !== null && children(settings.value)}
      <p className="settings-saved" role="status">
        {save?.state === 'saved' && text('options_rules_saved')}
        {save?.state === 'failed' && text('options_rules_unsaved')}
      </p>
      {save?.state === 'failed' && (
        <FailureNotice failure={save.failure} remedies={{ ...remedies, retry: () => onSave(save.chosen) }} />
      )}
    </div>
  );
};
