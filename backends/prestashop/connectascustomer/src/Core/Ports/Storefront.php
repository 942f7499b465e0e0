<?php

namespace ConnectAsCustomer\Core\Ports;

/** One public address of the shop. Everything comes from its configuration, never from a Host header. */
final class Storefront
{
    /** @var string @readonly */
    public $id;
    /** @var string @readonly */
    public $name;
    /** @var string public address, origin and path, ending in `/` @readonly */
    public $url;
    /** @var string where its routes answer, with `{path}` once; same origin as the address @readonly */
    public $apiTemplate;

    /**
     * @param string $id
     * @param string $name
     * @param string $url
     * @param string $apiTemplate
     */
    public function __construct($id, $name, $url, $apiTemplate)
    {
        $this->id = $id;
        $this->name = $name;
        $this->url = $url;
        $this->apiTemplate = $apiTemplate;
    }
}
