<?php

namespace ConnectAsCustomer\Core;

use ConnectAsCustomer\Core\Http\Request;

/** Texts for people, from `texts/<language>.php`; what a language lacks is there in English. */
final class Texts
{
    const FALLBACK = 'en';

    /** @var array<string, array<string, string>> by language, read once a process */
    private static $read = array();

    /** @var string @readonly */
    public $language;

    /**
     * @param string $language tag, e.g. `de` or `de-AT`; English where there is none
     */
    public function __construct($language)
    {
        $primary = self::primaryOf($language);
        $this->language = self::has($primary) ? $primary : self::FALLBACK;
    }

    /** @return Texts in the language of the page where it has one, else in that which the browser prefers among ours */
    public static function forVisitor(Request $request)
    {
        if ($request->language !== null) {
            return new self($request->language);
        }
        $best = self::FALLBACK;
        $bestQuality = 0.0;
        foreach (explode(',', (string) $request->header('accept-language')) as $entry) {
            $parameters = explode(';', $entry);
            $language = self::primaryOf((string) array_shift($parameters));
            $quality = self::qualityOf($parameters);
            if ($quality > $bestQuality && self::has($language)) {
                $best = $language;
                $bestQuality = $quality;
            }
        }

        return new self($best);
    }

    /**
     * @param string $key
     *
     * @return string plain text, not markup
     *
     * @throws \OutOfBoundsException where not even English has it
     */
    public function get($key)
    {
        foreach (array($this->language, self::FALLBACK) as $language) {
            $texts = self::read($language);
            if (isset($texts[$key])) {
                return $texts[$key];
            }
        }
        throw new \OutOfBoundsException('there is no text ' . $key);
    }

    /**
     * @param string $key
     *
     * @return bool
     */
    public function knows($key)
    {
        $texts = self::read(self::FALLBACK);

        return isset($texts[$key]);
    }

    /** @return 'ltr'|'rtl' how the language is written */
    public function direction()
    {
        return in_array($this->language, array('ar', 'fa', 'he', 'ur'), true) ? 'rtl' : 'ltr';
    }

    /**
     * @param string $tag
     *
     * @return string
     */
    private static function primaryOf($tag)
    {
        $parts = preg_split('/[-_]/', strtolower(trim($tag)));

        return $parts === false ? '' : $parts[0];
    }

    /**
     * @param string[] $parameters
     *
     * @return float
     */
    private static function qualityOf(array $parameters)
    {
        foreach ($parameters as $parameter) {
            if (strpos(trim($parameter), 'q=') === 0) {
                return (float) substr(trim($parameter), 2);
            }
        }

        return 1.0;
    }

    /**
     * @param string $language
     *
     * @return bool
     */
    private static function has($language)
    {
        return preg_match('/^[a-z]{2,3}$/D', $language) === 1 && is_file(self::fileOf($language));
    }

    /**
     * @param string $language
     *
     * @return array<string, string>
     */
    private static function read($language)
    {
        if (!isset(self::$read[$language])) {
            /** @var array<string, string> $texts */
            $texts = require self::fileOf($language);
            self::$read[$language] = $texts;
        }

        return self::$read[$language];
    }

    /**
     * @param string $language
     *
     * @return string
     */
    private static function fileOf($language)
    {
        return dirname(dirname(__DIR__)) . '/texts/' . $language . '.php';
    }
}
