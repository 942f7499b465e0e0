<?php

namespace ConnectAsCustomer\Core\Ports;

/** An agent of the shop's admin, as they are now. */
final class Agent
{
    /** @var string @readonly */
    public $id;
    /** @var string @readonly */
    public $name;
    /** @var string name of the role (PrestaShop: profile) @readonly */
    public $role;
    /** @var bool @readonly */
    public $active;
    /** @var bool may open customers in the admin at all @readonly */
    public $seesCustomers;
    /** @var bool @readonly */
    public $superAdmin;
    /** @var bool reads everybody's sessions and ends them @readonly */
    public $lead;

    /**
     * @param string $id
     * @param string $name
     * @param string $role
     * @param bool[] $flags active, seesCustomers, superAdmin, lead; what is missing is false
     * @phpstan-param array{active?: bool, seesCustomers?: bool, superAdmin?: bool, lead?: bool} $flags
     */
    public function __construct($id, $name, $role, array $flags)
    {
        $this->id = $id;
        $this->name = $name;
        $this->role = $role;
        $this->active = !empty($flags['active']);
        $this->seesCustomers = !empty($flags['seesCustomers']);
        $this->superAdmin = !empty($flags['superAdmin']);
        $this->lead = !empty($flags['lead']);
    }
}
