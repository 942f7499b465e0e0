<?php

namespace ConnectAsCustomer\PrestaShop\Install;

use ConnectAsCustomer\Core\Storage\PdoDatabase;
use ConnectAsCustomer\Core\Storage\Tables;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\ConnectFactory;
use ConnectAsCustomer\PrestaShop\Ports\AdminBase;
use ConnectAsCustomer\PrestaShop\Ports\FileKeyStore;
use ConnectAsCustomer\PrestaShop\Ports\KeyFolder;
use ConnectAsCustomer\PrestaShop\Storage\DatabaseConnection;
use ConnectAsCustomer\PrestaShop\Storage\HooksRepository;
use ConnectAsCustomer\PrestaShop\Storage\RightsRepository;
use ConnectAsCustomer\PrestaShop\Versions\AgentLogins;
use ConnectAsCustomer;
use Context;

/** Makes everything that the module needs in a shop, and takes all of it away again. */
final class Installer
{
    /** @var ConnectAsCustomer */
    private $module;
    /** @var Context */
    private $context;
    /** @var PdoDatabase */
    private $db;

    public function __construct(ConnectAsCustomer $module, Context $context)
    {
        $this->module = $module;
        $this->context = $context;
        $this->db = DatabaseConnection::create();
    }

    /** @return bool whether this server has what the module cannot do without */
    public function precheck()
    {
        $texts = AgentTexts::of($this->context);
        // Times are milliseconds since 1970.
        if (!self::countsFar(PHP_INT_SIZE)) {
            $this->module->refuse($texts->get('install_php_32bit'));

            return false;
        }
        foreach (array('pdo_mysql', 'json', 'hash', 'pcre') as $extension) {
            if (!extension_loaded($extension)) {
                $this->module->refuse($texts->get('install_extension_missing', array($extension)));

                return false;
            }
        }

        return true;
    }

    /**
     * @param int $bytes of an integer
     *
     * @return bool
     */
    public static function countsFar($bytes)
    {
        return $bytes >= 8;
    }

    /** @return bool */
    public function install()
    {
        try {
            $this->complete();

            return true;
        } catch (\Exception $error) {
            $this->module->refuse($error->getMessage());
            $this->module->uninstall();

            return false;
        }
    }

    /**
     * For the upgrade scripts: an installed module gets what a later version has more. Nothing is lost where it fails.
     *
     * @return bool
     */
    public function upgrade()
    {
        try {
            $this->complete();

            return true;
        } catch (\Exception $error) {
            $this->module->refuse($error->getMessage());

            return false;
        }
    }

    /**
     * Makes what is not there yet.
     *
     * @return void
     */
    private function complete()
    {
        Tables::create($this->db);
        $logins = new AgentLogins($this->db);
        $logins->install();
        $hooks = new HooksRepository($this->db);
        $hooks->noteMissing(HookList::all());
        foreach (HookList::all() as $name) {
            $this->module->registerHook($name);
        }
        $tabs = new TabInstaller($this->module->name);
        $tabs->install();
        // The shop's secret is made now rather than with the first link, so that a folder that cannot be written is told
        // here.
        ConnectFactory::create($this->context)->backend->keys->current();
    }

    /** @return bool once all is gone that has to go while PrestaShop still knows the module */
    public function prepareUninstall()
    {
        $this->endAgentLogins();
        $rights = new RightsRepository($this->db);
        foreach (TabList::all() as $tab) {
            $rights->removeOfTab($tab['class']);
        }
        $tabs = new TabInstaller($this->module->name);
        $tabs->uninstall();

        return true;
    }

    /** @return bool */
    public function uninstall()
    {
        $hooks = new HooksRepository($this->db);
        $hooks->removeNoted();
        \Configuration::deleteByName(AdminBase::KEY);
        $logins = new AgentLogins($this->db);
        $logins->uninstall();
        Tables::drop($this->db);
        $keys = new FileKeyStore(KeyFolder::find());
        $keys->remove();

        return true;
    }

    /**
     * Without the module, nothing would hold agents to their limits any more.
     *
     * @return void
     */
    public function endAgentLogins()
    {
        try {
            $logins = new AgentLogins($this->db);
            $logins->endAll();
        } catch (\PDOException $error) {
            // Uninstalling goes on where the tables are gone already.
            ConnectFactory::noteError($error);
        }
    }
}
