<?php

namespace ConnectAsCustomer\Core\Settings;

use ConnectAsCustomer\Core\Audit\Chain;
use ConnectAsCustomer\Core\Audit\Events;
use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Links\Landing;

/**
 * Changes settings and logs which groups of them changed.
 *
 * @phpstan-import-type Settings from DefaultSettings
 */
final class SaveSettings
{
    /** @var Backend */
    private $backend;

    public function __construct(Backend $backend)
    {
        $this->backend = $backend;
    }

    /**
     * Replaces the settings; the same again changes and logs nothing.
     *
     * @param Settings $settings
     * @param string $by agent
     * @param string|null $storefront null = the whole shop
     *
     * @return Settings
     */
    public function saveShopSettings(array $settings, $by, $storefront = null)
    {
        if (!Landing::areLandingsSafe($settings)) {
            Problem::refuse('landing_refused');
        }
        $store = $this->backend->settings;
        $before = $store->read($storefront);
        $changed = self::findChanges($before, $settings);
        if ($changed === array() && ($storefront === null || $store->hasOwn($storefront))) {
            return $before;
        }
        $this->backend->db->transact(function () use ($settings, $by, $storefront, $changed) {
            $this->backend->settings->save($settings, $storefront);
            $this->log($by, $storefront, $changed);
        });

        return $settings;
    }

    /**
     * From now on the shop's settings hold for the storefront.
     *
     * @param string $storefront
     * @param string $by agent
     *
     * @return void
     */
    public function forgetStorefront($storefront, $by)
    {
        $store = $this->backend->settings;
        if (!$store->hasOwn($storefront)) {
            return;
        }
        $changed = self::findChanges($store->read($storefront), $store->read());
        $this->backend->db->transact(function () use ($storefront, $by, $changed) {
            $this->backend->settings->forget($storefront);
            $this->log($by, $storefront, $changed);
        });
    }

    /**
     * @param string $by
     * @param string|null $storefront
     * @param string[] $changed
     *
     * @return void
     */
    private function log($by, $storefront, array $changed)
    {
        $this->backend->log->append(array(array(
            'kind' => Events::SETTINGS_CHANGED,
            'at' => $this->backend->clock->now(),
            'agent' => $by,
            'data' => array('by' => $by, 'changed' => $changed, 'storefront' => $storefront),
        )));
    }

    /**
     * @param Settings $before
     * @param Settings $after
     *
     * @return string[] sorted
     */
    private static function findChanges(array $before, array $after)
    {
        $changed = array();
        foreach ($after as $name => $value) {
            if (Chain::toCanonicalJson($before[$name]) !== Chain::toCanonicalJson($value)) {
                $changed[] = $name;
            }
        }
        sort($changed);

        return $changed;
    }
}
