<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Ports\Shop;
use ConnectAsCustomer\PrestaShop\Storage\CustomersRepository;
use Context;

/**
 * Where a link ends, below the storefront's address.
 *
 * @phpstan-import-type CustomerRow from CustomersRepository
 */
final class LandingPath
{
    /** @var Context */
    private $context;
    /** @var Shop */
    private $shop;

    public function __construct(Context $context, Shop $shop)
    {
        $this->context = $context;
        $this->shop = $shop;
    }

    /**
     * In the customer's language: PrestaShop would otherwise write the language of the page into the customer's account.
     *
     * @param string $landing `account`, `home` or a path
     * @param CustomerRow|null $customer
     *
     * @return string
     */
    public function find($landing, $customer)
    {
        $pages = array('account' => 'my-account', 'home' => 'index');
        if (!isset($pages[$landing])) {
            return $landing;
        }
        $language = $customer === null ? (int) \Configuration::get('PS_LANG_DEFAULT') : $customer['id_lang'];
        $link = $this->context->link === null ? new \Link() : $this->context->link;
        $url = $link->getPageLink($pages[$landing], null, $language, null, false, (int) $this->context->shop->id);
        $path = (string) parse_url($url, PHP_URL_PATH);
        $query = (string) parse_url($url, PHP_URL_QUERY);
        $base = $this->basePath();
        if (strpos($path, $base) === 0) {
            $path = substr($path, strlen($base));
        }

        return ltrim($path, '/') . ($query === '' ? '' : '?' . $query);
    }

    /** @return string */
    private function basePath()
    {
        $storefront = $this->shop->findStorefront((string) $this->context->shop->id);

        return $storefront === null ? '/' : (string) parse_url($storefront->url, PHP_URL_PATH);
    }
}
