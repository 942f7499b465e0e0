<?php

namespace ConnectAsCustomer\PrestaShop\Hooks;

use ConnectAsCustomer\PrestaShop\ConnectFactory;
use ConnectAsCustomer\PrestaShop\Storage\HousekeepingTurn;
use ConnectAsCustomer\PrestaShop\Versions\AgentLogins;
use Context;

/** The moment for tidying up: the page is made, and an agent is there anyway. */
final class DisplayBackOfficeFooter
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /** @return string nothing to show */
    public function handle()
    {
        $connect = ConnectFactory::create($this->context);
        $turn = new HousekeepingTurn($connect->backend->db);
        try {
            if ($turn->take(time())) {
                $connect->keepHouse();
                $logins = new AgentLogins($connect->backend->db);
                $logins->tidy();
            }
        } catch (\Exception $error) {
            ConnectFactory::noteError($error);
        } catch (\Throwable $error) {
            ConnectFactory::noteError($error);
        }

        return '';
    }
}
