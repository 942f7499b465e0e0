<?php

namespace ConnectAsCustomer\PrestaShop\Ports;

use ConnectAsCustomer\Core\Ports\Shop;
use ConnectAsCustomer\Core\Ports\Storefront;
use ConnectAsCustomer\PrestaShop\Storage\ShopsRepository;
use Context;

/** What this installation is. A shop of PrestaShop's multishop is a storefront of ours. */
final class ShopDescription
{
    const ID = 'prestashop';
    const VERSION = '1.1.0';

    /** @return Shop */
    public static function create(Context $context, ShopsRepository $shops)
    {
        $adminBase = AdminBase::find($context);
        $rows = $shops->all();
        $allowed = EmployeeShops::keep($context, array_map(function (array $row) {
            return $row['id_shop'];
        }, $rows));
        $rows = array_values(array_filter($rows, function (array $row) use ($allowed) {
            return in_array($row['id_shop'], $allowed, true);
        }));

        return new Shop(array(
            'id' => self::ID,
            'name' => (string) \Configuration::get('PS_SHOP_NAME'),
            'platform' => 'prestashop',
            'version' => self::VERSION,
            'adminBase' => $adminBase,
            'agentApiTemplate' => defined('_PS_ADMIN_DIR_') ? self::agentApi($context, $adminBase) : '',
            'storefronts' => array_map(array(__CLASS__, 'toStorefront'), $rows),
        ));
    }

    /**
     * @param array{id_shop: int, name: string, domain: string, domain_ssl: string, physical_uri: string, virtual_uri: string} $row
     *
     * @return Storefront
     */
    private static function toStorefront(array $row)
    {
        $isSecure = (bool) \Configuration::get('PS_SSL_ENABLED', null, null, $row['id_shop']);
        $origin = $isSecure ? 'https://' . $row['domain_ssl'] : 'http://' . $row['domain'];
        $url = $origin . '/' . ltrim(str_replace('//', '/', $row['physical_uri'] . $row['virtual_uri'] . '/'), '/');

        return new Storefront(
            (string) $row['id_shop'],
            $row['name'],
            $url,
            // This form works with and without rewriting, and names no language: one that did would change the
            // language of whoever is logged in in that browser. A virtual folder holds no file.
            $url . ($row['virtual_uri'] === '' ? 'index.php' : '')
                . '?fc=module&module=connectascustomer&controller=connect&path={path}'
        );
    }

    /**
     * @param string $adminBase
     *
     * @return string
     */
    private static function agentApi(Context $context, $adminBase)
    {
        $link = $context->link === null ? new \Link() : $context->link;
        $url = $link->getAdminLink('AdminConnectAsCustomerApi');
        // Up to 1.6, and on thirty bees, the address is relative to the back office.
        if (preg_match('#^https?://#i', $url) !== 1) {
            $url = $adminBase . ltrim($url, '/');
        }

        return $url . '&ajax=1&action=call&path={path}';
    }
}
