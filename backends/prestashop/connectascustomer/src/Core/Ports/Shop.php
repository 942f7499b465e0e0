<?php

namespace ConnectAsCustomer\Core\Ports;

/** What the shop is: addresses and names, all from its configuration. */
final class Shop
{
    /** @var string @readonly */
    public $id;
    /** @var string @readonly */
    public $name;
    /** @var string @readonly */
    public $platform;
    /** @var string @readonly */
    public $version;
    /** @var string address prefix of the admin, ending in `/`; empty where a storefront request cannot know it @readonly */
    public $adminBase;
    /** @var string below adminBase, with `{path}` once @readonly */
    public $agentApiTemplate;
    /** @var Storefront[] @readonly */
    public $storefronts;

    /**
     * @param array<string, mixed> $values a value for every property
     * @phpstan-param array{id: string, name: string, platform: string, version: string, adminBase: string, agentApiTemplate: string, storefronts: Storefront[]} $values
     */
    public function __construct(array $values)
    {
        $this->id = $values['id'];
        $this->name = $values['name'];
        $this->platform = $values['platform'];
        $this->version = $values['version'];
        $this->adminBase = $values['adminBase'];
        $this->agentApiTemplate = $values['agentApiTemplate'];
        $this->storefronts = $values['storefronts'];
    }

    /**
     * @param string $id
     *
     * @return Storefront|null
     */
    public function findStorefront($id)
    {
        foreach ($this->storefronts as $storefront) {
            if ($storefront->id === $id) {
                return $storefront;
            }
        }

        return null;
    }
}
