<?php

namespace ConnectAsCustomer\Core\Audit;

/** Something in the log is not what was written. */
final class Tampered extends \RuntimeException
{
    /** @var int|null first event that it shows at, where it is one @readonly */
    public $seq;

    /**
     * @param int|null $seq
     * @param string $finding
     */
    public function __construct($seq, $finding)
    {
        parent::__construct($finding);
        $this->seq = $seq;
    }
}
