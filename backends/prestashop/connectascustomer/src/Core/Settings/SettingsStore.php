<?php

namespace ConnectAsCustomer\Core\Settings;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\Core\Json;
use ConnectAsCustomer\Core\Ports\Database;
use ConnectAsCustomer\Core\Schema\SettingsDocument;

/**
 * Settings of the whole shop, and of those storefronts that have their own.
 *
 * @phpstan-import-type Settings from DefaultSettings
 */
final class SettingsStore
{
    /** Stands in the place of a storefront in the row of the whole shop; no storefront can have this id. */
    const SHOP = '';

    /** @var Database */
    private $db;
    /** @var string */
    private $shop;
    /** @var Settings */
    private $initial;
    /** @var array<string, Settings> by their text, because parsing costs more than reading */
    private $parsed = array();

    /**
     * @param string $shop
     * @param array<string, mixed>|null $initial
     */
    public function __construct(Database $db, $shop, $initial = null)
    {
        $this->db = $db;
        $this->shop = $shop;
        /** @var Settings $settings */
        $settings = $initial === null ? DefaultSettings::get() : $initial;
        $this->initial = $settings;
    }

    /**
     * @param string|null $storefront null = the whole shop
     *
     * @return Settings in force now; other processes may have changed them
     */
    public function read($storefront = null)
    {
        $rows = $this->readRows($storefront);
        foreach (array((string) $storefront, self::SHOP) as $name) {
            if (isset($rows[$name])) {
                return $this->parse($rows[$name]);
            }
        }

        return $this->initial;
    }

    /**
     * @param string $storefront
     *
     * @return bool whether the storefront's settings are its own
     */
    public function hasOwn($storefront)
    {
        $rows = $this->readRows($storefront);

        return isset($rows[$storefront]);
    }

    /**
     * @param Settings $settings
     * @param string|null $storefront
     *
     * @return void
     */
    public function save(array $settings, $storefront = null)
    {
        $text = Json::encode($settings);
        $this->db->transact(function () use ($text, $storefront) {
            $this->forget((string) $storefront);
            $this->db->execute(
                'INSERT INTO {settings} (shop, storefront, settings) VALUES (:shop, :storefront, :settings)',
                array('shop' => $this->shop, 'storefront' => (string) $storefront, 'settings' => $text)
            );
        });
    }

    /**
     * From now on the shop's settings hold for the storefront.
     *
     * @param string $storefront
     *
     * @return void
     */
    public function forget($storefront)
    {
        $this->db->execute('DELETE FROM {settings} WHERE shop = :shop AND storefront = :storefront', array(
            'shop' => $this->shop,
            'storefront' => $storefront,
        ));
    }

    /**
     * @param string|null $storefront
     *
     * @return array<string, string> the shop's row and the storefront's
     */
    private function readRows($storefront)
    {
        $rows = $this->db->fetchAll(
            "SELECT storefront, settings FROM {settings} WHERE shop = :shop AND storefront IN ('', :storefront)",
            array('shop' => $this->shop, 'storefront' => (string) $storefront)
        );
        $texts = array();
        foreach ($rows as $row) {
            $texts[(string) $row['storefront']] = (string) $row['settings'];
        }

        return $texts;
    }

    /**
     * @param string $text
     *
     * @return Settings
     */
    private function parse($text)
    {
        if (!isset($this->parsed[$text])) {
            try {
                $this->parsed[$text] = SettingsDocument::parse(json_decode($text));
            } catch (ProblemError $error) {
                // Nobody's request is at fault.
                throw new \RuntimeException('the stored settings are malformed: ' . $error->getMessage());
            }
        }

        return $this->parsed[$text];
    }
}
