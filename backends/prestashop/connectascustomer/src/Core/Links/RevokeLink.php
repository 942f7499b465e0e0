<?php

namespace ConnectAsCustomer\Core\Links;

use ConnectAsCustomer\Core\Backend;

/**
 * Makes links worthless.
 *
 * @phpstan-import-type LinkRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class RevokeLink
{
    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * From now on; a session that it started goes on. Again is the same.
     *
     * @param LinkRecord $link
     * @param string $by id of the agent
     *
     * @return LinkRecord as it is then
     */
    public function revoke(array $link, $by)
    {
        $backend = $this->backend;
        $now = $backend->clock->now();

        return $backend->db->transact(function () use ($backend, $link, $by, $now) {
            if ($backend->links->revokeLink($link['id'], $now)) {
                $backend->log->append(array(array(
                    'kind' => 'link_revoked',
                    'at' => $now,
                    'link' => $link['id'],
                    'agent' => $link['agent'],
                    'customer' => $link['customer'],
                    'data' => array('by' => $by),
                )));
            }
            $revoked = $backend->links->findLink($link['id']);

            return $revoked === null ? $link : $revoked;
        });
    }
}
