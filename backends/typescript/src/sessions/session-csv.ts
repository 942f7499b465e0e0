import type { Session } from '../../../../lib/protocol/schema/session.ts';

export const SESSION_COLUMNS = [
  'id',
  'state',
  'cause',
  'agent_id',
  'agent_name',
  'customer_id',
  'customer_name',
  'storefront',
  'cart',
  'mode',
  'reason',
  'ticket',
  'link_issued_at',
  'started_at',
  'ends_at',
  'idle_ends_at',
  'ended_at',
  'admin_ip',
] as const;

export const toSessionCells = (session: Session): readonly (string | null)[] => [
  session.id,
  session.state,
  session.cause,
  session.agent.id,
  session.agent.name,
  session.customer.id,
  session.customer.name,
  session.storefront,
  session.cart,
  session.mode,
  session.reason,
  session.ticket,
  session.linkIssuedAt,
  session.startedAt,
  session.endsAt,
  session.idleEndsAt,
  session.endedAt,
  session.adminIp,
];

/** One line of RFC 4180. */
export const formatCsvRow = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => quote(defuse(cell ?? ''))).join(',')}\r\n`;

/** A spreadsheet would run these as a formula; behind an apostrophe it shows them. */
const defuse = (cell: string): string => (/^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell);

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
