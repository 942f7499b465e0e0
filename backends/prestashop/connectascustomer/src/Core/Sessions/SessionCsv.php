<?php

namespace ConnectAsCustomer\Core\Sessions;

/**
 * The log as RFC 4180.
 *
 * @phpstan-import-type Session from SessionView
 */
final class SessionCsv
{
    /** @return array<int, string> */
    public static function columns()
    {
        return array(
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
        );
    }

    /**
     * @param Session $session
     *
     * @return array<int, string|null> in the order of the columns
     */
    public static function toSessionCells(array $session)
    {
        return array(
            $session['id'],
            $session['state'],
            $session['cause'],
            $session['agent']['id'],
            $session['agent']['name'],
            $session['customer']['id'],
            $session['customer']['name'],
            $session['storefront'],
            $session['cart'],
            $session['mode'],
            $session['reason'],
            $session['ticket'],
            $session['linkIssuedAt'],
            $session['startedAt'],
            $session['endsAt'],
            $session['idleEndsAt'],
            $session['endedAt'],
            $session['adminIp'],
        );
    }

    /**
     * @param array<int, string|null> $cells
     *
     * @return string one line with its end
     */
    public static function formatCsvRow(array $cells)
    {
        $fields = array();
        foreach ($cells as $cell) {
            $fields[] = self::quote(self::defuse((string) $cell));
        }

        return implode(',', $fields) . "\r\n";
    }

    /**
     * @param string $cell
     *
     * @return string a spreadsheet would run some texts as a formula; behind an apostrophe it shows them
     */
    private static function defuse($cell)
    {
        return preg_match('/^[\s\p{Z}\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u', $cell) === 0 ? $cell : "'" . $cell;
    }

    /**
     * @param string $cell
     *
     * @return string
     */
    private static function quote($cell)
    {
        return strpbrk($cell, "\",\r\n") === false ? $cell : '"' . str_replace('"', '""', $cell) . '"';
    }
}
