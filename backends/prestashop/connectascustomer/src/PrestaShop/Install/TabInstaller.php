<?php

namespace ConnectAsCustomer\PrestaShop\Install;

use ConnectAsCustomer\Core\Texts;

/** Makes the module's tabs in the back office's menu, named in every language of the shop, and removes them. */
final class TabInstaller
{
    /** @var string */
    private $module;

    /** @param string $module */
    public function __construct($module)
    {
        $this->module = $module;
    }

    /** @return void */
    public function install()
    {
        foreach (TabList::all() as $line) {
            if ((int) \Tab::getIdFromClassName($line['class']) !== 0) {
                continue;
            }
            $tab = new \Tab();
            $tab->class_name = $line['class'];
            $tab->module = $this->module;
            $tab->id_parent = $line['parent'] === null ? -1 : (int) \Tab::getIdFromClassName($line['parent']);
            $tab->active = true;
            $tab->name = $this->names($line['text']);
            if (!$tab->add()) {
                throw new \RuntimeException('tab ' . $line['class'] . ' cannot be made');
            }
        }
    }

    /** @return void */
    public function uninstall()
    {
        foreach (TabList::all() as $line) {
            $id = (int) \Tab::getIdFromClassName($line['class']);
            if ($id !== 0) {
                $tab = new \Tab($id);
                $tab->delete();
            }
        }
    }

    /**
     * @param string $key
     *
     * @return array<int, string> by language of the shop
     */
    private function names($key)
    {
        $names = array();
        foreach (\Language::getLanguages(false) as $language) {
            $texts = new Texts(substr((string) $language['language_code'], 0, 2));
            $names[(int) $language['id_lang']] = $texts->get($key);
        }

        return $names;
    }
}
