<?php

namespace ConnectAsCustomer\Core\Ports;

/** A cart of the shop. */
final class Cart
{
    /** @var string @readonly */
    public $id;
    /** @var string id of its customer @readonly */
    public $customer;
    /** @var int milliseconds since the epoch @readonly */
    public $updatedAt;
    /** @var int number of articles @readonly */
    public $items;
    /** @var string as shown to people, with currency @readonly */
    public $total;
    /** @var bool @readonly */
    public $ordered;

    /**
     * @param array<string, mixed> $values a value for every property
     * @phpstan-param array{id: string, customer: string, updatedAt: int, items: int, total: string, ordered: bool} $values
     */
    public function __construct(array $values)
    {
        $this->id = $values['id'];
        $this->customer = $values['customer'];
        $this->updatedAt = $values['updatedAt'];
        $this->items = $values['items'];
        $this->total = $values['total'];
        $this->ordered = $values['ordered'];
    }
}
