<?php

namespace ConnectAsCustomer\Core\Keys;

use ConnectAsCustomer\Core\Ports\Clock;
use ConnectAsCustomer\Core\Ports\KeyStore;

/**
 * The shop's keys, made at first use. Old ones stay: links that they signed live until they expire, the log as long as
 * it is kept.
 */
final class KeyRing
{
    /** @var KeyStore */
    private $store;
    /** @var Clock */
    private $clock;
    /** @var KeyDocument|null */
    private $document;

    public function __construct(KeyStore $store, Clock $clock)
    {
        $this->store = $store;
        $this->clock = $clock;
    }

    /** @return Key that signs from now on */
    public function current()
    {
        $document = $this->document();

        return $document->keys[$document->current];
    }

    /**
     * @param string $id
     *
     * @return Key|null
     */
    public function find($id)
    {
        $keys = $this->document()->keys;
        if (!isset($keys[$id])) {
            // Another process may have rotated since this one began.
            $this->document = null;
            $keys = $this->document()->keys;
        }

        return isset($keys[$id]) ? $keys[$id] : null;
    }

    /** @return Key[] */
    public function all()
    {
        return array_values($this->document()->keys);
    }

    /** @return string id of a key that signs from now on; everything that older keys signed stays valid */
    public function rotate()
    {
        $now = $this->clock->now();
        $this->document = KeyDocument::parse($this->store->update(function ($known) use ($now) {
            $document = $known === null ? KeyDocument::create($now) : KeyDocument::parse($known)->rotate($now);

            return $document->toArray();
        }));

        return $this->document->current;
    }

    /** @return KeyDocument */
    private function document()
    {
        if ($this->document === null) {
            $known = $this->store->read();
            if ($known === null) {
                $now = $this->clock->now();
                $known = $this->store->update(function ($other) use ($now) {
                    return $other === null ? KeyDocument::create($now)->toArray() : $other;
                });
            }
            $this->document = KeyDocument::parse($known);
        }

        return $this->document;
    }
}
