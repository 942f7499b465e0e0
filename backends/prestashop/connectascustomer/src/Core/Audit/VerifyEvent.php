<?php

namespace ConnectAsCustomer\Core\Audit;

use ConnectAsCustomer\Core\Keys\KeyRing;

/**
 * Holds one event against its place in the chain and against its own digests.
 *
 * @phpstan-import-type EventRecord from \ConnectAsCustomer\Core\Storage\Records
 */
final class VerifyEvent
{
    /** @var KeyRing */
    private $keys;

    public function __construct(KeyRing $keys)
    {
        $this->keys = $keys;
    }

    /**
     * @param EventRecord $event
     * @param array{seq: int, mac: string} $previous
     *
     * @throws Tampered
     *
     * @return void
     */
    public function verifyPlace(array $event, array $previous)
    {
        $seq = $event['seq'];
        if ($seq !== $previous['seq'] + 1) {
            throw new Tampered($previous['seq'] + 1, 'event ' . ($previous['seq'] + 1) . ' is missing');
        }
        $key = $this->keys->find($event['key_id']);
        if ($key === null) {
            throw new Tampered($seq, 'event ' . $seq . ' is signed by an unknown key');
        }
        if (!hash_equals(Chain::signEvent($key, $event, $previous['mac']), $event['mac'])) {
            throw new Tampered($seq, 'event ' . $seq . ' is not the one that was written');
        }
    }

    /**
     * @param EventRecord $event
     *
     * @return bool whether fields were taken out that an erasure takes
     *
     * @throws Tampered where fields were changed or added, or others are gone
     */
    public function isMissingPersonal(array $event)
    {
        $seq = $event['seq'];
        $digests = json_decode($event['digests'], true);
        $personal = json_decode($event['personal'], true);
        if (!is_array($digests) || !is_array($personal)) {
            throw new Tampered($seq, 'event ' . $seq . ' is malformed');
        }
        foreach ($personal as $field => $salted) {
            if (!isset($digests[$field]) || self::digest($field, $salted) !== $digests[$field]) {
                throw new Tampered($seq, 'personal fields of event ' . $seq . ' are not the ones that were written');
            }
        }
        $gone = array_keys(array_diff_key($digests, $personal));
        if (array_diff($gone, Events::customerFields()) !== array()) {
            throw new Tampered($seq, 'personal fields of event ' . $seq . ' are gone that no erasure takes');
        }

        return $gone !== array();
    }

    /**
     * @param string $field
     * @param mixed $salted
     *
     * @return string|null
     */
    private static function digest($field, $salted)
    {
        if (!is_array($salted) || array_keys($salted) !== array(0, 1)) {
            return null;
        }

        return is_string($salted[0]) && is_string($salted[1])
            ? Chain::digestPersonal($field, array($salted[0], $salted[1]))
            : null;
    }
}
