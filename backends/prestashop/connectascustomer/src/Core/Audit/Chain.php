<?php

namespace ConnectAsCustomer\Core\Audit;

use ConnectAsCustomer\Core\Base64Url;
use ConnectAsCustomer\Core\Json;
use ConnectAsCustomer\Core\Keys\Key;
use ConnectAsCustomer\Core\Random;

/**
 * Binds each event to the one before it with a key that the database does not hold: whoever lacks the key can change,
 * drop, add or move none of them unnoticed.
 *
 * @phpstan-import-type EventRecord from \ConnectAsCustomer\Core\Storage\Records
 * @phpstan-import-type NewEvent from Events
 */
final class Chain
{
    /**
     * JSON with sorted names and without spaces, so that equal contents have equal bytes.
     *
     * @param mixed $value maps that may be empty as `stdClass`
     *
     * @return string
     */
    public static function toCanonicalJson($value)
    {
        return Json::encode(self::sort($value));
    }

    /**
     * @param string $field
     * @param array{string, string} $salted salt and value
     *
     * @return string
     */
    public static function digestPersonal($field, array $salted)
    {
        return Base64Url::encode(hash('sha256', Json::encode(array($salted[0], $field, $salted[1])), true));
    }

    /**
     * @param array<string, mixed> $event
     * @phpstan-param array{shop: string, seq: int, at: int, kind: string, session: string|null, link: string|null, agent: string|null, customer: string|null, data: string, digests: string, key_id: string} $event
     * @param string $previous MAC of the event before it
     *
     * @return string
     */
    public static function signEvent(Key $key, array $event, $previous)
    {
        return self::sign($key, array(
            'event/1',
            $event['shop'],
            $event['seq'],
            $event['at'],
            $event['kind'],
            $event['session'],
            $event['link'],
            $event['agent'],
            $event['customer'],
            $event['data'],
            $event['digests'],
            $event['key_id'],
            $previous,
        ));
    }

    /**
     * For the two rows that say where the chain begins and ends.
     *
     * @param string $name `head` or `checkpoint`
     * @param string $shop
     * @param array{seq: int, mac: string} $place
     *
     * @return string
     */
    public static function signPlace(Key $key, $name, $shop, array $place)
    {
        return self::sign($key, array($name . '/1', $shop, $place['seq'], $place['mac'], $key->id));
    }

    /**
     * @param string $shop
     * @param NewEvent $event
     * @param array{seq: int, mac: string} $previous
     *
     * @return EventRecord
     */
    public static function createEventRecord($shop, array $event, array $previous, Key $key)
    {
        $personal = array();
        $digests = array();
        foreach (isset($event['personal']) ? $event['personal'] : array() as $field => $value) {
            if ($value !== null) {
                // What is stored has to be what the digest is of, also where the shop's text is no UTF-8.
                $clean = json_decode(Json::encode($value));
                $personal[$field] = array(Base64Url::encode(Random::bytes(16)), is_string($clean) ? $clean : '');
                $digests[$field] = self::digestPersonal($field, $personal[$field]);
            }
        }
        $record = array(
            'shop' => $shop,
            'seq' => $previous['seq'] + 1,
            'at' => $event['at'],
            'kind' => $event['kind'],
            'session' => isset($event['session']) ? $event['session'] : null,
            'link' => isset($event['link']) ? $event['link'] : null,
            'agent' => isset($event['agent']) ? $event['agent'] : null,
            'customer' => isset($event['customer']) ? $event['customer'] : null,
            'data' => self::toCanonicalJson((object) $event['data']),
            'digests' => self::toCanonicalJson((object) $digests),
            'key_id' => $key->id,
        );

        return $record + array(
            'personal' => self::toCanonicalJson((object) $personal),
            'mac' => self::signEvent($key, $record, $previous['mac']),
        );
    }

    /**
     * @param Key $key
     * @param array<int, scalar|null> $content
     *
     * @return string
     */
    private static function sign(Key $key, array $content)
    {
        return Base64Url::encode(hash_hmac('sha256', Json::encode($content), $key->audit, true));
    }

    /**
     * @param mixed $value
     *
     * @return mixed
     */
    private static function sort($value)
    {
        if (!is_array($value) && !$value instanceof \stdClass) {
            return $value;
        }
        $contents = array_map(array(__CLASS__, 'sort'), (array) $value);
        if (is_array($value) && $value === array_values($value)) {
            return $contents;
        }
        ksort($contents, SORT_STRING);

        return (object) $contents;
    }
}
