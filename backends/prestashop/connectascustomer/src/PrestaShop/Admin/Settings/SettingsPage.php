<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Settings;

use ConnectAsCustomer\Core\Access\AgentRights;
use ConnectAsCustomer\Core\Access\ConnectToken;
use ConnectAsCustomer\Core\Backend;
use ConnectAsCustomer\Core\Ports\SignedInAgent;
use ConnectAsCustomer\PrestaShop\Admin\AgentApi;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\Pages\LastSessions;
use ConnectAsCustomer\PrestaShop\Admin\Pages\SearchBox;
use ConnectAsCustomer\PrestaShop\Admin\Rights\ChooseRights;
use ConnectAsCustomer\PrestaShop\Admin\Rights\GrantRights;
use ConnectAsCustomer\PrestaShop\Admin\Template;
use ConnectAsCustomer\PrestaShop\Http\IncomingRequest;
use Context;

/**
 * The module's settings page: what is set, who may connect, the keys, the last connections, and a search.
 *
 * @phpstan-import-type Profile from ShopLists
 */
final class SettingsPage
{
    const SESSIONS = 20;
    /** @var Context */
    private $context;
    /** @var GrantRights */
    private $rights;
    /** @var AgentTexts */
    private $texts;
    /** @var Backend */
    private $backend;

    /**
     * @param int $module id
     */
    public function __construct(Context $context, $module)
    {
        $this->context = $context;
        $this->texts = AgentTexts::of($context);
        $this->backend = AgentApi::create($context)->connect->backend;
        $this->rights = new GrantRights(ChooseRights::of($this->backend->db), $module);
    }

    /** @return string markup */
    public function render()
    {
        $who = $this->backend->agents->signedInAgent(IncomingRequest::read(''));
        $scope = SettingsScope::current();
        $rights = $who === null ? null : AgentRights::getRights($who->agent, $this->backend->settings->read());
        if ($who === null || $rights === null || !$rights['settings']) {
            return $this->page(array('refusal' => $this->texts->get('admin_settings_refused')));
        }
        if ($scope->isGroup) {
            return $this->page(array('refusal' => $this->texts->get('admin_settings_group')));
        }
        $posted = SettingsPost::read();
        $errors = array();
        if ($posted !== null) {
            $post = new SettingsPost($this->backend, $this->rights, $this->texts);
            $errors = $post->answer($who, $scope, $posted);
        }

        return $this->page($this->values($who, $scope, $errors === array() ? null : $posted, $errors));
    }

    /**
     * @param array<string, mixed>|null $posted what was typed, where it could not be saved
     * @param array<string, string> $errors
     *
     * @return array<string, mixed>
     */
    private function values(SignedInAgent $who, SettingsScope $scope, $posted, array $errors)
    {
        $profiles = ShopLists::profiles();
        $settings = $this->backend->settings->read($scope->storefront);
        $values = FormValues::from($settings, ShopLists::leads($profiles));
        $view = new FormView($this->texts, $profiles, ShopLists::groups(), $scope->storefront === null);
        $storefront = $scope->storefront === null ? null : $this->backend->shop->findStorefront($scope->storefront);
        $sessions = new LastSessions($this->context);
        $search = new SearchBox($this->context);
        $done = \Tools::getValue('connectascustomer_done');
        $told = array('saved' => 'admin_saved', 'rotated' => 'admin_rotated');

        return array(
            'groups' => $view->groups($posted === null ? $values : $posted + $values, $errors),
            'error' => isset($errors['']) ? $errors[''] : '',
            'done' => $posted === null && is_string($done) && isset($told[$done]) ? $this->texts->get($told[$done]) : '',
            'token' => ConnectToken::createConnectToken($this->backend->keys, $this->backend->shop->id, $who),
            'storefront' => $storefront === null ? '' : $storefront->name,
            'own' => $posted === null
                ? $scope->storefront !== null && $this->backend->settings->hasOwn($scope->storefront)
                : isset($posted['own']) && $posted['own'] === '1',
            'missing' => $this->profilesWithoutRight($profiles),
            'key' => $this->backend->keys->current()->id,
            'keys' => count($this->backend->keys->all()),
            'sessions' => $sessions->rows(self::SESSIONS),
        ) + $search->values();
    }

    /**
     * @param Profile[] $profiles
     *
     * @return string names of those who may connect as far as these settings go, and cannot for want of PrestaShop's right
     */
    private function profilesWithoutRight(array $profiles)
    {
        $names = array();
        foreach ($profiles as $profile) {
            if (!$profile['hasRight'] && GrantRights::mayConnect($profile, array($this->backend->settings->read()))) {
                $names[] = $profile['name'];
            }
        }

        return implode(', ', $names);
    }

    /**
     * @param array<string, mixed> $values
     *
     * @return string
     */
    private function page(array $values)
    {
        return Template::render($this->context, 'settings', $values + array('refusal' => ''));
    }
}
