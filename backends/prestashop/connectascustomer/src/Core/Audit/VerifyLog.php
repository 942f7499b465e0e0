<?php

namespace ConnectAsCustomer\Core\Audit;

use ConnectAsCustomer\Core\Backend;

/**
 * Walks the whole chain. Finds any edit, deletion, insertion and reordering of events, personal fields that are gone
 * without an erasure, and sessions that the events do not tell of. A database put back as a whole to an earlier day is
 * found by a head alone that was noted elsewhere at a later time.
 *
 * @phpstan-import-type EventRecord from \ConnectAsCustomer\Core\Storage\Records
 *
 * @phpstan-type Place array{seq: int, mac: string}
 * @phpstan-type Verification array{ok: bool, events: int, head: Place|null, seq: int|null, finding: string|null}
 */
final class VerifyLog
{
    /** @var Backend */
    private $backend;
    /** @var VerifyEvent */
    private $event;
    /** @var array<string, int> customers whose fields are missing, with the newest event that misses them */
    private $missing = array();

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
        $this->event = new VerifyEvent($backend->keys);
    }

    /**
     * @param string|null $noted MAC of a head
     *
     * @return Verification `seq` and `finding` tell of the first thing that is wrong
     */
    public function verifyLog($noted = null)
    {
        $this->missing = array();
        try {
            $start = $this->verifyCheckpoint();
            // Before the events, so that what is appended meanwhile is not taken for an insertion.
            $end = $this->verifyHead();
            $place = $this->verifyEvents($start, $end, $noted);
            $difference = (new RebuildSessions($this->backend))->findProjectionDifference();
            if ($difference !== null) {
                throw new Tampered(null, $difference);
            }
        } catch (Tampered $error) {
            return array(
                'ok' => false,
                'events' => 0,
                'head' => null,
                'seq' => $error->seq,
                'finding' => $error->getMessage(),
            );
        }

        return array(
            'ok' => true,
            'events' => $place['seq'] - $start['seq'],
            'head' => $place,
            'seq' => null,
            'finding' => null,
        );
    }

    /** @return Place */
    private function verifyCheckpoint()
    {
        $row = $this->backend->events->findCheckpoint();
        if ($row === null) {
            return array('seq' => 0, 'mac' => '');
        }
        $place = array('seq' => $row['seq'], 'mac' => $row['mac']);
        $this->verifyPlace('checkpoint', $place, $row['key_id'], $row['place_mac']);

        return $place;
    }

    /** @return Place */
    private function verifyHead()
    {
        $row = $this->backend->events->findHead();
        if ($row === null || $row['seq'] === 0) {
            $events = $this->backend->events->findEventsAfter(0);
            if ($events !== array()) {
                throw new Tampered($events[0]['seq'], 'the head of the chain is missing');
            }

            return array('seq' => 0, 'mac' => '');
        }
        $place = array('seq' => $row['seq'], 'mac' => $row['mac']);
        $this->verifyPlace('head', $place, $row['key_id'], $row['place_mac']);

        return $place;
    }

    /**
     * @param string $name `head` or `checkpoint`
     * @param Place $place
     * @param string $keyId
     * @param string $mac
     *
     * @return void
     */
    private function verifyPlace($name, array $place, $keyId, $mac)
    {
        $key = $this->backend->keys->find($keyId);
        $shop = $this->backend->shop->id;
        if ($key === null || !hash_equals(Chain::signPlace($key, $name, $shop, $place), $mac)) {
            throw new Tampered($place['seq'], 'the ' . $name . ' of the chain is not the one that was written');
        }
    }

    /**
     * @param Place $start
     * @param Place $end
     * @param string|null $noted
     *
     * @return Place of the last event
     */
    private function verifyEvents(array $start, array $end, $noted)
    {
        $place = $start;
        $isSeen = $noted === null || $noted === $start['mac'];
        do {
            $events = $this->backend->events->findEventsAfter($place['seq']);
            foreach ($events as $event) {
                $this->verifyEvent($event, $place);
                $place = array('seq' => $event['seq'], 'mac' => $event['mac']);
                $isSeen = $isSeen || $event['mac'] === $noted;
                if ($place['seq'] === $end['seq'] && $place['mac'] !== $end['mac']) {
                    throw new Tampered($place['seq'], 'event ' . $place['seq'] . ' is not the one that the head names');
                }
            }
        } while ($events !== array());
        $this->verifyEnd($place, $end, $isSeen);

        return $place;
    }

    /**
     * @param EventRecord $event
     * @param Place $previous
     *
     * @return void
     */
    private function verifyEvent(array $event, array $previous)
    {
        $this->event->verifyPlace($event, $previous);
        $customer = (string) $event['customer'];
        if ($this->event->isMissingPersonal($event)) {
            $this->missing[$customer] = $event['seq'];
        }
        // Erasures come later in the chain than what they took.
        if ($event['kind'] === Events::CUSTOMER_ERASED) {
            unset($this->missing[$customer]);
        }
    }

    /**
     * @param Place $place
     * @param Place $end
     * @param bool $isSeen whether the noted head was among the events
     *
     * @return void
     */
    private function verifyEnd(array $place, array $end, $isSeen)
    {
        if ($place['seq'] < $end['seq']) {
            $finding = 'the chain ends at event ' . $place['seq'] . ' but its head names ' . $end['seq'];
            throw new Tampered($place['seq'] + 1, $finding);
        }
        foreach ($this->missing as $seq) {
            throw new Tampered($seq, 'personal fields of event ' . $seq . ' are gone without an erasure');
        }
        if (!$isSeen) {
            throw new Tampered(null, 'the chain does not contain the given head');
        }
    }
}
