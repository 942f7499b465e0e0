<?php

namespace ConnectAsCustomer\Core\Audit;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Sessions\EndSession;

/** What has to be done now and then, whoever does it: end what is overdue, cut off what is old. */
final class KeepHouse
{
    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * May be run by several processes at once.
     *
     * @return void
     */
    public function run()
    {
        $endSession = new EndSession($this->backend);
        $endSession->endOverdueSessions();
        $settings = $this->backend->settings->read();
        $retention = new ApplyRetention($this->backend);
        $retention->run($settings['retentionDays']);
    }
}
