<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\Core\Access\ConnectToken;
use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Ports\SignedInAgent;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\Rights\GrantRights;

/** Does what the settings page's own forms ask for. */
final class SettingsPost
{
    /** @var Backend */
    private $backend;
    /** @var GrantRights */
    private $rights;
    /** @var AgentTexts */
    private $texts;

    public function __construct(Backend $backend, GrantRights $rights, AgentTexts $texts)
    {
        $this->backend = $backend;
        $this->rights = $rights;
        $this->texts = $texts;
    }

    /** @return array<string, mixed>|null what was sent; null where the page is only looked at */
    public static function read()
    {
        $posted = isset($_POST['connectascustomer']) ? $_POST['connectascustomer'] : null;

        return is_array($posted) ? $posted : null;
    }

    /**
     * Shows the page anew once it is done; comes back where something is wrong.
     *
     * @param array<string, mixed> $posted
     *
     * @return array<string, string> sentences by field; the one by no field stands above all
     */
    public function answer(SignedInAgent $who, SettingsScope $scope, array $posted)
    {
        $token = isset($posted['token']) && is_string($posted['token']) ? $posted['token'] : '';
        // PrestaShop's own token outlives the login.
        if (!ConnectToken::isConnectTokenValid($this->backend->keys, $this->backend->shop->id, $who, $token)) {
            return array('' => $this->texts->get('error_token_invalid') . ' ' . $this->texts->get('error_token_invalid_next'));
        }
        if (isset($posted['rotate'])) {
            $this->backend->keys->rotate();
            self::showAnew('rotated');
        }
        $store = new StoreSettings($this->backend, $this->rights, $who->agent->id);
        $errors = $store->save($scope, $posted, $this->texts);
        if ($errors === array()) {
            self::showAnew('saved');
        }

        return $errors + array('' => $this->texts->get('admin_not_saved'));
    }

    /**
     * @param string $done
     *
     * @return never
     */
    private static function showAnew($done)
    {
        $address = preg_replace('/&connectascustomer_done=[a-z]+/', '', (string) $_SERVER['REQUEST_URI']);
        \Tools::redirectAdmin($address . '&connectascustomer_done=' . $done);
        exit;
    }
}
