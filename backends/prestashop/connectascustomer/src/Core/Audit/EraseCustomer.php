<?php

namespace ConnectAsCustomer\Core\Audit;

use ConnectAsCustomer\Core\Backend;

/** Forgets who a customer was. */
final class EraseCustomer
{
    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * Takes out everything that tells who a customer was: name, what was written about them, their addresses, and the
     * salts without which the digests in the chain say nothing. What was done, when and by whom stays, and the chain
     * still holds.
     *
     * @param string $customer
     *
     * @return int events that were about the customer
     */
    public function eraseCustomer($customer)
    {
        return $this->backend->db->transact(function () use ($customer) {
            $backend = $this->backend;
            $events = $backend->events->findEventsOfCustomer($customer);
            foreach ($events as $event) {
                $personal = (array) json_decode($event['personal'], true);
                $kept = (object) array_diff_key($personal, array_flip(Events::customerFields()));
                $backend->events->savePersonal($event['seq'], Chain::toCanonicalJson($kept));
            }
            $backend->links->forgetCustomer($customer);
            $backend->sessions->forgetCustomer($customer);
            $backend->log->append(array(array(
                'kind' => Events::CUSTOMER_ERASED,
                'at' => $backend->clock->now(),
                'customer' => $customer,
                'data' => array('fields' => Events::customerFields()),
            )));

            return count($events);
        });
    }
}
