/** @jsxImportSource hono/jsx */
import type { AgentRow } from '../shop/agents.ts';
import type { Sites } from '../shop/sites.ts';
import { AdminLayout } from './AdminLayout.tsx';
import { Empty, Panel } from './Panel.tsx';
import { settingAt, SETTINGS_SECTIONS, type SettingsField } from './settings-fields.ts';

export interface SettingsPageProps {
  readonly sites: Sites;
  readonly agent: AgentRow;
  readonly formToken: string;
  /** As the backend answered, or as the form was sent; null where this agent may not see them. */
  readonly settings: unknown;
  readonly notice: string | undefined;
  readonly error: string | null;
}

const asText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(String).join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const FieldInput = ({ field, value }: { readonly field: SettingsField; readonly value: unknown }) => {
  const { path, label, hint } = field;
  if (field.kind === 'flag')
    return (
      <label class="check">
        <input type="checkbox" name={path} value="1" checked={value === true} />
        {label}
      </label>
    );
  const note = field.kind === 'number' ? field.unit : hint;
  return (
    <label class="field">
      {label}
      {field.kind === 'list' ? (
        <textarea name={path} rows={3}>
          {asText(value)}
        </textarea>
      ) : field.kind === 'choice' ? (
        <select name={path}>
          {field.choices.map(([choice, text]) => (
            <option value={choice} selected={value === choice}>
              {text}
            </option>
          ))}
        </select>
      ) : field.kind === 'number' ? (
        <input type="number" min="0" name={path} value={asText(value)} required />
      ) : (
        <input name={path} value={asText(value)} required />
      )}
      {note === undefined ? null : <small>{note}</small>}
    </label>
  );
};

export const SettingsPage = ({ sites, agent, formToken, settings, notice, error }: SettingsPageProps) => (
  <AdminLayout
    sites={sites}
    agent={agent}
    formToken={formToken}
    title="Connect settings"
    section="settings"
    notice={notice}
  >
    {error === null ? null : (
      <p class="notice notice-bad" role="alert">
        {error}
      </p>
    )}
    {settings === null ? (
      <Panel title="Settings" icon="settings">
        <Empty>Your role may not see these settings.</Empty>
      </Panel>
    ) : (
      <form method="post" action="/admin/settings">
        <input type="hidden" name="form_token" value={formToken} />
        <div class="settings-grid">
          {SETTINGS_SECTIONS.map((section) => (
            <Panel title={section.title}>
              <div class="form">
                {section.fields.map((field) => (
                  <FieldInput field={field} value={settingAt(settings, field.path)} />
                ))}
              </div>
            </Panel>
          ))}
        </div>
        <p class="form-actions">
          <button class="button button-main" type="submit">
            Save settings
          </button>
        </p>
      </form>
    )}
  </AdminLayout>
);
