<?php

namespace ConnectAsCustomer\Core\Ports;

/** A customer of the shop. */
final class Customer
{
    /** @var string @readonly */
    public $id;
    /** @var string @readonly */
    public $name;
    /** @var string @readonly */
    public $email;
    /** @var bool @readonly */
    public $active;
    /** @var bool @readonly */
    public $guest;
    /** @var string[] names of the groups @readonly */
    public $groups;
    /** @var string[] ids of the storefronts that the customer can log in on, their own first @readonly */
    public $storefronts;
    /** @var bool allows assistance; read only where the settings require consent @readonly */
    public $consents;
    /** @var string changes whenever password, e-mail or status change: kills unused magic links @readonly */
    public $credentialsVersion;

    /**
     * @param array<string, mixed> $values a value for every property
     * @phpstan-param array{id: string, name: string, email: string, active: bool, guest: bool, groups: string[], storefronts: string[], consents: bool, credentialsVersion: string} $values
     */
    public function __construct(array $values)
    {
        $this->id = $values['id'];
        $this->name = $values['name'];
        $this->email = $values['email'];
        $this->active = $values['active'];
        $this->guest = $values['guest'];
        $this->groups = $values['groups'];
        $this->storefronts = $values['storefronts'];
        $this->consents = $values['consents'];
        $this->credentialsVersion = $values['credentialsVersion'];
    }
}
