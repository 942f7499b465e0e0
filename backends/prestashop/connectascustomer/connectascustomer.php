<?php

if (!defined('_PS_VERSION_')) {
    exit;
}

require_once __DIR__ . '/autoload.php';

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\Settings\SettingsPage;
use ConnectAsCustomer\PrestaShop\Hooks;
use ConnectAsCustomer\PrestaShop\Install\Installer;
use ConnectAsCustomer\PrestaShop\Ports\ShopDescription;

/** The module as PrestaShop knows it: installs, and passes hooks on to one class each. */
class ConnectAsCustomer extends Module
{
    public function __construct()
    {
        $this->name = 'connectascustomer';
        $this->tab = 'administration';
        $this->version = ShopDescription::VERSION;
        $this->author = 'Connect as Customer';
        $this->need_instance = 0;
        $this->bootstrap = true;
        $this->ps_versions_compliancy = array('min' => '1.6.0.0', 'max' => '9.99.99');
        parent::__construct();
        $texts = AgentTexts::of($this->context);
        $this->displayName = $texts->get('install_name');
        $this->description = $texts->get('install_description');
        $this->confirmUninstall = $texts->get('install_confirm_uninstall');
    }

    /** @return bool */
    public function install()
    {
        // Whichever shop the back office shows: the module works for all of them until somebody disables it in one.
        if (Shop::isFeatureActive()) {
            Shop::setContext(Shop::CONTEXT_ALL);
        }
        $installer = new Installer($this, $this->context);

        return $installer->precheck() && parent::install() && $installer->install();
    }

    /** @return bool */
    public function uninstall()
    {
        $installer = new Installer($this, $this->context);

        return $installer->prepareUninstall() && parent::uninstall() && $installer->uninstall();
    }

    /**
     * @param bool $force_all
     *
     * @return bool
     */
    public function disable($force_all = false)
    {
        $installer = new Installer($this, $this->context);
        $installer->endAgentLogins();

        return parent::disable($force_all);
    }

    /** @return bool for the scripts in `upgrade/` */
    public function upgrade()
    {
        $installer = new Installer($this, $this->context);

        return $installer->precheck() && $installer->upgrade();
    }

    /** @return string the settings page */
    public function getContent()
    {
        $page = new SettingsPage($this->context, (int) $this->id);

        return $page->render();
    }

    /**
     * @param string $message shown by PrestaShop where installing fails
     *
     * @return void
     */
    public function refuse($message)
    {
        $this->_errors[] = $message;
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return void
     */
    public function hookActionDispatcher(array $parameters)
    {
        $hook = new Hooks\ActionDispatcher($this->context);
        $hook->handle();
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return void
     */
    public function hookActionFrontControllerInitBefore(array $parameters)
    {
        $hook = new Hooks\ActionFrontControllerInitBefore($this->context);
        $hook->handle();
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return void
     */
    public function hookActionFrontControllerSetMedia(array $parameters)
    {
        $hook = new Hooks\ActionFrontControllerSetMedia($this->context);
        $hook->handle();
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return void
     */
    public function hookActionObjectOrderAddBefore(array $parameters)
    {
        $hook = new Hooks\ActionObjectOrderAddBefore($this->context);
        $hook->handle();
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return void
     */
    public function hookActionObjectCustomerUpdateBefore(array $parameters)
    {
        $hook = new Hooks\ActionObjectCustomerUpdateBefore($this->context);
        $hook->handle($parameters);
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return void
     */
    public function hookActionCustomerLogoutBefore(array $parameters)
    {
        $hook = new Hooks\ActionCustomerLogoutBefore($this->context);
        $hook->handle();
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return string
     */
    public function hookDisplayAfterBodyOpeningTag(array $parameters)
    {
        $hook = new Hooks\DisplayAfterBodyOpeningTag($this->context);

        return $hook->handle();
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return string
     */
    public function hookDisplayBeforeBodyClosingTag(array $parameters)
    {
        $hook = new Hooks\DisplayBeforeBodyClosingTag($this->context);

        return $hook->handle();
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return string
     */
    public function hookDisplayFooter(array $parameters)
    {
        $hook = new Hooks\DisplayFooter($this->context);

        return $hook->handle();
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return string
     */
    public function hookDisplayBackOfficeHeader(array $parameters)
    {
        $hook = new Hooks\DisplayBackOfficeHeader($this->context, $this->version);

        return $hook->handle();
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return string
     */
    public function hookDisplayBackOfficeFooter(array $parameters)
    {
        $hook = new Hooks\DisplayBackOfficeFooter($this->context);

        return $hook->handle();
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return string
     */
    public function hookDisplayAdminCustomers(array $parameters)
    {
        $hook = new Hooks\DisplayAdminCustomers($this->context);

        return $hook->handle($parameters);
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return string
     */
    public function hookDisplayAdminOrder(array $parameters)
    {
        $hook = new Hooks\DisplayAdminOrder($this->context);

        return $hook->handle($parameters);
    }

    /**
     * @param array<string, mixed> $parameters
     *
     * @return string
     */
    public function hookDisplayAdminOrderSide(array $parameters)
    {
        $hook = new Hooks\DisplayAdminOrderSide($this->context);

        return $hook->handle($parameters);
    }

    /**
     * @param array<string, mixed> $parameters
     * @phpstan-param array{definition: \PrestaShop\PrestaShop\Core\Grid\Definition\GridDefinitionInterface} $parameters
     *
     * @return void
     */
    public function hookActionCustomerGridDefinitionModifier(array $parameters)
    {
        $hook = new Hooks\ActionCustomerGridDefinitionModifier($this->context);
        $hook->handle($parameters);
    }
}
