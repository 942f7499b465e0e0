<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Pages;

/** What an agent filters the log by; days are days of the shop's time zone, both included. */
final class LogFilter
{
    const PREFIX = 'cac_';
    /** @var array<string, string> as typed: agent, customer, state, from, to @readonly */
    public $typed;
    /** @var string */
    private $cursor;

    /**
     * @param array<string, string> $typed
     * @param string $cursor
     */
    public function __construct(array $typed, $cursor = '')
    {
        $this->typed = $typed + array('agent' => '', 'customer' => '', 'state' => '', 'from' => '', 'to' => '');
        $this->cursor = $cursor;
    }

    /** @return self */
    public static function fromRequest()
    {
        $typed = array();
        foreach (array('agent', 'customer', 'state', 'from', 'to', 'cursor') as $name) {
            $value = \Tools::getValue(self::PREFIX . $name);
            $typed[$name] = is_string($value) ? trim($value) : '';
        }
        $cursor = $typed['cursor'];
        unset($typed['cursor']);

        return new self($typed, $cursor);
    }

    /** @return array<string, string> as of the route `sessions` */
    public function query()
    {
        $query = $this->filter();

        return $this->cursor === '' ? $query : $query + array('cursor' => $this->cursor);
    }

    /**
     * @param string $cursor
     *
     * @return string to be added to the page's address
     */
    public function parameters($cursor)
    {
        $parameters = array();
        foreach (self::given($this->typed) + array('cursor' => $cursor) as $name => $value) {
            $parameters[self::PREFIX . $name] = $value;
        }

        return '&' . http_build_query($parameters);
    }

    /** @return string to be added to an address of the API: the whole log that the filter lets through */
    public function protocolParameters()
    {
        $query = $this->filter();

        return $query === array() ? '' : '&' . http_build_query($query);
    }

    /** @return array<string, string> */
    private function filter()
    {
        $query = self::given($this->typed);
        unset($query['from'], $query['to']);
        $from = self::startOf($this->typed['from'], 0);
        $to = self::startOf($this->typed['to'], 1);

        return $query + self::given(array('from' => $from, 'to' => $to));
    }

    /**
     * @param string $day e.g. `2026-11-21`
     * @param int $later days
     *
     * @return string instant of the protocol; empty where the day is none
     */
    private static function startOf($day, $later)
    {
        $start = preg_match('/^\d{4}-\d{2}-\d{2}$/D', $day) === 1 ? strtotime($day . ' 00:00:00 +' . $later . ' day') : false;

        return $start === false ? '' : gmdate('Y-m-d\TH:i:s.000\Z', $start);
    }

    /**
     * @param array<string, string> $values
     *
     * @return array<string, string> without what is empty
     */
    private static function given(array $values)
    {
        return array_filter($values, function ($value) {
            return $value !== '';
        });
    }
}
