<?php

namespace ConnectAsCustomer\Core\Audit;

use ConnectAsCustomer\Core\Backend;

/** Cuts off what the shop has kept long enough. */
final class ApplyRetention
{
    const DAY_MS = 86400000;

    /** Links and cookies are working data: nobody asks for them once they have been worthless for this long. */
    const WORKING_DAYS = 30;

    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * Cuts off the oldest events, up to the first that is young enough or belongs to a live session, and leaves a signed
     * checkpoint that the rest of the chain is verified from.
     *
     * @param int $retentionDays 0 = for ever
     *
     * @return void
     */
    public function run($retentionDays)
    {
        $now = $this->backend->clock->now();
        $workingDays = $retentionDays === 0 ? self::WORKING_DAYS : min($retentionDays, self::WORKING_DAYS);
        $before = $now - $workingDays * self::DAY_MS;
        $this->backend->links->deleteLinksExpiredBefore($before);
        $this->backend->retention->deleteCookiesEndedBefore($before);
        if ($retentionDays > 0) {
            // Whole days, so that it is one cut a day however often somebody keeps house.
            $cut = ((int) floor($now / self::DAY_MS) - $retentionDays) * self::DAY_MS;
            $this->cutOff($cut, $now);
        }
    }

    /**
     * @param int $cut
     * @param int $now
     *
     * @return void
     */
    private function cutOff($cut, $now)
    {
        // Asked without a lock first, because there is something to cut once a day at most.
        if ($this->backend->retention->findLastPrunable($cut) === null) {
            return;
        }
        $this->backend->db->transact(function () use ($cut, $now) {
            $backend = $this->backend;
            $backend->events->lockHead();
            $last = $backend->retention->findLastPrunable($cut);
            if ($last === null) {
                return;
            }
            $backend->retention->deleteSessionsStartedThrough($last['seq']);
            $backend->retention->deleteEventsThrough($last['seq']);
            $key = $backend->keys->current();
            $backend->events->saveCheckpoint(array('shop' => $backend->shop->id) + $last + array(
                'key_id' => $key->id,
                'place_mac' => Chain::signPlace($key, 'checkpoint', $backend->shop->id, $last),
            ));
            $backend->log->append(array(array(
                'kind' => Events::RETENTION_APPLIED,
                'at' => $now,
                'data' => array('throughSeq' => $last['seq']),
            )));
        });
    }
}
