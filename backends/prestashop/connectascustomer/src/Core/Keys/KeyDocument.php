<?php

namespace ConnectAsCustomer\Core\Keys;

use ConnectAsCustomer\Core\Base64Url;
use ConnectAsCustomer\Core\Random;

/**
 * What the key store holds. The secrets never leave this folder: everything else works with keys derived from them.
 *
 * @phpstan-type KeyLine array{id: string, secret: string, createdAt: string}
 */
final class KeyDocument
{
    /** @var string id of the key that signs from now on @readonly */
    public $current;
    /** @var Key[] by their ids @readonly */
    public $keys;
    /** @var array<int, KeyLine> */
    private $lines;

    /**
     * @param string $current
     * @param array<int, KeyLine> $lines
     */
    private function __construct($current, array $lines)
    {
        $this->current = $current;
        $this->lines = $lines;
        $this->keys = array();
        foreach ($lines as $line) {
            $this->keys[$line['id']] = new Key($line['id'], (string) Base64Url::decode($line['secret']));
        }
    }

    /**
     * @param int $now
     *
     * @return KeyDocument with one fresh key
     */
    public static function create($now)
    {
        return new self('k1', array(self::createLine(1, $now)));
    }

    /**
     * @param array<string, mixed> $document
     *
     * @return KeyDocument
     *
     * @throws \RuntimeException where it is something else
     */
    public static function parse(array $document)
    {
        $lines = array();
        if (isset($document['version'], $document['keys']) && $document['version'] === 1 && is_array($document['keys'])) {
            foreach ($document['keys'] as $line) {
                $lines[] = self::parseLine($line);
            }
        }
        $current = isset($document['current']) ? $document['current'] : null;
        if (!is_string($current) || !in_array($current, array_column($lines, 'id'), true)) {
            throw new \RuntimeException('the key document is malformed');
        }

        return new self($current, $lines);
    }

    /**
     * @param int $now
     *
     * @return KeyDocument with one more key, which signs from now on
     */
    public function rotate($now)
    {
        $last = 0;
        foreach ($this->lines as $line) {
            $last = max($last, (int) substr($line['id'], 1));
        }
        $line = self::createLine($last + 1, $now);

        return new self($line['id'], array_merge($this->lines, array($line)));
    }

    /** @return array{version: int, current: string, keys: array<int, KeyLine>} */
    public function toArray()
    {
        return array('version' => 1, 'current' => $this->current, 'keys' => $this->lines);
    }

    /**
     * @param int $number
     * @param int $now
     *
     * @return KeyLine
     */
    private static function createLine($number, $now)
    {
        return array(
            'id' => 'k' . $number,
            'secret' => Random::token(),
            'createdAt' => gmdate('Y-m-d\TH:i:s\Z', (int) floor($now / 1000)),
        );
    }

    /**
     * @param mixed $line
     *
     * @return KeyLine
     */
    private static function parseLine($line)
    {
        if (
            !is_array($line)
            || !isset($line['id'], $line['secret'], $line['createdAt'])
            || !is_string($line['id'])
            || !is_string($line['secret'])
            || !is_string($line['createdAt'])
            || preg_match('/^k[0-9]{1,6}\z/', $line['id']) !== 1
            || preg_match('/^[A-Za-z0-9_-]{43}\z/', $line['secret']) !== 1
        ) {
            throw new \RuntimeException('the key document is malformed');
        }

        return array('id' => $line['id'], 'secret' => $line['secret'], 'createdAt' => $line['createdAt']);
    }
}
