import { text } from '../../lib/i18n/text.ts';
import { Badge } from '../ui/Badge.tsx';
import './OriginList.css';

export interface OriginListProps {
  /** Each in full: scheme, host and port. */
  readonly origins: readonly string[];
  /** Those that the browser has not granted; undefined where the state is of no interest. */
  readonly missing?: readonly string[];
}

export const OriginList = ({ origins, missing }: OriginListProps) => (
  <ul className="origins">
    {origins.map((origin) => (
      <li key={origin}>
        <bdi className="origins-address" dir="ltr">
          {origin}
        </bdi>
        {missing !== undefined &&
          (missing.includes(origin) ? (
            <Badge tone="live">{text('options_not_allowed')}</Badge>
          ) : (
            <Badge tone="good">{text('options_allowed')}</Badge>
          ))}
      </li>
    ))}
  </ul>
);
