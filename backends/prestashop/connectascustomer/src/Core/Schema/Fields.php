<?php

namespace ConnectAsCustomer\Core\Schema;

use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\ShopText;

/**
 * The fields of a JSON object, read one by one; the first that is wrong stops the request with its place. Names that
 * are never asked for are refused by `end`.
 */
final class Fields
{
    /** @var array<string, mixed> */
    private $values;
    /** @var string of this object, with a point behind where it is not the whole body */
    private $place;
    /** @var array<string, true> */
    private $known = array();

    /**
     * @param mixed $value
     * @param string $place
     */
    public function __construct($value, $place = '')
    {
        if (!$value instanceof \stdClass) {
            self::refuse($place, 'expected an object');
        }
        $this->values = get_object_vars($value);
        $this->place = $place === '' ? '' : $place . '.';
    }

    /**
     * @param string $name
     *
     * @return bool
     */
    public function has($name)
    {
        $this->known[$name] = true;

        return array_key_exists($name, $this->values);
    }

    /**
     * @param string $name
     *
     * @return string
     */
    public function id($name)
    {
        $value = $this->get($name);
        if (!is_string($value) || !Id::isId($value)) {
            self::refuse($this->place . $name, 'expected an id');
        }

        return $value;
    }

    /**
     * @param string $name
     *
     * @return string
     */
    public function instant($name)
    {
        $value = $this->get($name);
        if (!is_string($value) || !Instant::isInstant($value)) {
            self::refuse($this->place . $name, 'expected an instant in UTC');
        }

        return $value;
    }

    /**
     * @param string $name
     * @param int $min UTF-16 units
     * @param int $max
     *
     * @return string
     */
    public function text($name, $min, $max)
    {
        return self::checkText($this->get($name), $min, $max, $this->place . $name);
    }

    /**
     * @param string $name
     * @param int $min after taking blanks away from both ends
     * @param int $max
     *
     * @return string without them
     */
    public function trimmed($name, $min, $max)
    {
        $value = $this->get($name);
        if (is_string($value)) {
            $value = preg_replace('/^[\t-\r\p{Z}\x{FEFF}]+|[\t-\r\p{Z}\x{FEFF}]+\z/u', '', $value);
        }

        return self::checkText($value, $min, $max, $this->place . $name);
    }

    /**
     * @param string $name
     * @param string[] $options
     *
     * @return string
     */
    public function oneOf($name, array $options)
    {
        $value = $this->get($name);
        if (!is_string($value) || !in_array($value, $options, true)) {
            self::refuse($this->place . $name, 'expected one of ' . implode(', ', $options));
        }

        return $value;
    }

    /**
     * @param string $name
     * @param int $min
     * @param int $max
     *
     * @return int
     */
    public function number($name, $min, $max)
    {
        $value = $this->get($name);
        // JSON knows one kind of number.
        if (is_float($value) && $value === floor($value) && abs($value) < 1e15) {
            $value = (int) $value;
        }
        if (!is_int($value) || $value < $min || $value > $max) {
            self::refuse($this->place . $name, 'expected a whole number from ' . $min . ' to ' . $max);
        }

        return $value;
    }

    /**
     * @param string $name
     *
     * @return bool
     */
    public function flag($name)
    {
        $value = $this->get($name);
        if (!is_bool($value)) {
            self::refuse($this->place . $name, 'expected true or false');
        }

        return $value;
    }

    /**
     * @param string $name
     *
     * @return Fields
     */
    public function object($name)
    {
        return new self($this->get($name), $this->place . $name);
    }

    /**
     * @param string $name
     * @param int $maxLength of one text
     * @param int $maxCount
     *
     * @return string[] none of them empty
     */
    public function texts($name, $maxLength, $maxCount)
    {
        $values = $this->get($name);
        if (!is_array($values) || count($values) > $maxCount) {
            self::refuse($this->place . $name, 'expected a list of at most ' . $maxCount);
        }
        $texts = array();
        foreach ($values as $index => $value) {
            $texts[] = self::checkText($value, 1, $maxLength, $this->place . $name . '.' . $index);
        }

        return $texts;
    }

    /**
     * Refuses fields that nobody has asked for.
     *
     * @return void
     */
    public function end()
    {
        foreach (array_keys($this->values) as $name) {
            if (!isset($this->known[$name])) {
                self::refuse(rtrim($this->place, '.'), 'unknown field ' . $name);
            }
        }
    }

    /**
     * @param mixed $value
     * @param int $min
     * @param int $max
     * @param string $place
     *
     * @return string
     */
    private static function checkText($value, $min, $max, $place)
    {
        if (!is_string($value)) {
            self::refuse($place, 'expected a text');
        }
        $length = ShopText::length($value);
        if ($length < $min || $length > $max) {
            self::refuse($place, 'expected ' . $min . ' to ' . $max . ' characters');
        }

        return $value;
    }

    /**
     * @param string $name
     *
     * @return mixed null where it is not there, which no field may be
     */
    private function get($name)
    {
        return $this->has($name) ? $this->values[$name] : null;
    }

    /**
     * @param string $place
     * @param string $message
     *
     * @return never
     */
    private static function refuse($place, $message)
    {
        Problem::refuse('invalid_request', ($place === '' ? 'body' : $place) . ': ' . $message);
    }
}
