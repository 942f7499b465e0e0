<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use Context;

/**
 * Which module's page a request runs: by the controller that PrestaShop has chosen, because parameters can be sent so that
 * PrestaShop and we would read them differently.
 */
final class ModulePage
{
    /** @var object|null */
    private $controller;

    public function __construct(Context $context)
    {
        $this->controller = $context->controller;
    }

    /** @return bool whether our own route runs, and so nothing that would have to be guarded */
    public function isOurs()
    {
        return $this->controller instanceof \ConnectAsCustomerConnectModuleFrontController;
    }

    /** @return string in lower case; empty where the page is PrestaShop's own */
    public function name()
    {
        if ($this->controller instanceof \ModuleFrontController && $this->controller->module instanceof \Module) {
            return strtolower((string) $this->controller->module->name);
        }
        $name = $this->isModules() ? \Tools::getValue('module') : self::ofScript();

        return is_string($name) && \Validate::isModuleName($name) ? strtolower($name) : '';
    }

    /** @return bool modules that take payment do it by GET as well, so each of their requests counts as a change */
    public function takesPayment()
    {
        $name = $this->name();

        return $name !== '' && \Module::getInstanceByName($name) instanceof \PaymentModule;
    }

    /** @return bool by the name that PrestaShop gives the controllers of modules, whatever they are made of */
    private function isModules()
    {
        return $this->controller !== null
            && preg_match('/ModuleFrontController(?:Override)?\z/i', get_class($this->controller)) === 1;
    }

    /** @return string of a script that a module runs without the dispatcher; else empty */
    private static function ofScript()
    {
        $script = isset($_SERVER['SCRIPT_NAME']) && is_string($_SERVER['SCRIPT_NAME']) ? $_SERVER['SCRIPT_NAME'] : '';

        return preg_match('#/modules/([^/]+)/#', $script, $parts) === 1 ? $parts[1] : '';
    }
}
