<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\Core\Schema\SettingsDocument;
use ConnectAsCustomer\Core\Settings\SaveSettings;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\ProblemTexts;
use ConnectAsCustomer\PrestaShop\Admin\Rights\GrantRights;

/** Saves what the form said, for the whole installation or one of its storefronts, and brings the rights in step. */
final class StoreSettings
{
    /** @var Backend */
    private $backend;
    /** @var GrantRights */
    private $rights;
    /** @var string id of the agent who saves */
    private $by;

    /**
     * @param string $by
     */
    public function __construct(Backend $backend, GrantRights $rights, $by)
    {
        $this->backend = $backend;
        $this->rights = $rights;
        $this->by = $by;
    }

    /**
     * @param array<string, mixed> $posted
     *
     * @return array<string, string> sentences by field; none where all was saved
     */
    public function save(SettingsScope $scope, array $posted, AgentTexts $texts)
    {
        $save = new SaveSettings($this->backend);
        if ($scope->storefront !== null && (!isset($posted['own']) || $posted['own'] !== '1')) {
            $save->forgetStorefront($scope->storefront, $this->by);
            $this->grant(null);

            return array();
        }
        $reader = new FormReader($texts);
        $settings = $reader->read($this->backend->settings->read($scope->storefront), $posted);
        if ($reader->errors() !== array()) {
            return $reader->errors();
        }
        try {
            $valid = SettingsDocument::parse(json_decode((string) json_encode($settings)));
            $save->saveShopSettings($valid, $this->by, $scope->storefront);
        } catch (ProblemError $error) {
            return array('' => ProblemTexts::of($error, $texts));
        }
        $this->grant($scope->storefront === null && isset($posted[FieldList::LEADS])
            ? FieldReader::names((array) $posted[FieldList::LEADS])
            : null);

        return array();
    }

    /**
     * @param string[]|null $leads names of profiles; null = as before
     *
     * @return void
     */
    private function grant($leads)
    {
        $profiles = ShopLists::profiles();
        if ($leads === null) {
            $leads = ShopLists::leads($profiles);
        }
        $settings = array($this->backend->settings->read());
        foreach ($this->backend->shop->storefronts as $storefront) {
            $settings[] = $this->backend->settings->read($storefront->id);
        }
        $this->rights->grant($profiles, $settings, $leads);
    }
}
