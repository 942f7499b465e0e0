<?php

namespace ConnectAsCustomer\PrestaShop\Ports;

use ConnectAsCustomer\Core\Ports\Customer;
use ConnectAsCustomer\Core\Ports\Customers;
use ConnectAsCustomer\Core\Ports\Shop;
use ConnectAsCustomer\PrestaShop\Storage\CustomersRepository;
use ConnectAsCustomer\PrestaShop\Versions\AdminCustomerPage;
use Context;

/**
 * PrestaShop's customers.
 *
 * @phpstan-import-type CustomerRow from CustomersRepository
 */
final class PrestaShopCustomers implements Customers
{
    /** @var Context */
    private $context;
    /** @var CustomersRepository */
    private $customers;
    /** @var Shop */
    private $shop;

    public function __construct(Context $context, CustomersRepository $customers, Shop $shop)
    {
        $this->context = $context;
        $this->customers = $customers;
        $this->shop = $shop;
    }

    public function findCustomers($query, $offset, $limit)
    {
        return $this->toCustomers($this->customers->search($query, $offset, $limit, $this->allowedShops()));
    }

    public function findCustomer($id)
    {
        $row = ctype_digit($id) ? $this->customers->find((int) $id) : null;
        $found = $row === null ? array() : $this->toCustomers(array($row));

        return isset($found[0]) && $this->isOfAllowedShop($found[0]) ? $found[0] : null;
    }

    public function adminCustomerUrl($customer)
    {
        return AdminCustomerPage::url($this->shop, (int) $customer);
    }

    /** @return int[] */
    private function allowedShops()
    {
        $shops = array();
        foreach ($this->customers->findShopsByGroup() as $group) {
            $shops = array_merge($shops, $group);
        }

        return EmployeeShops::keep($this->context, $shops);
    }

    /** @return bool */
    private function isOfAllowedShop(Customer $customer)
    {
        return array_intersect($customer->storefronts, array_map('strval', $this->allowedShops())) !== array();
    }

    /**
     * @param array<int, CustomerRow> $rows
     *
     * @return Customer[]
     */
    private function toCustomers(array $rows)
    {
        $ids = array_map(function (array $row) {
            return $row['id_customer'];
        }, $rows);
        $groups = $this->customers->findGroups($ids);
        $customers = array();
        foreach ($rows as $row) {
            $customers[] = new Customer(array(
                'id' => (string) $row['id_customer'],
                'name' => trim($row['firstname'] . ' ' . $row['lastname']),
                'email' => $row['email'],
                'active' => $row['active'],
                'guest' => $row['is_guest'],
                'groups' => $groups[$row['id_customer']],
                'storefronts' => $this->storefrontsOf($row),
                // PrestaShop asks customers for no consent of this kind.
                'consents' => false,
                'credentialsVersion' => hash(
                    'sha256',
                    $row['passwd'] . '|' . $row['email'] . '|' . ($row['active'] ? '1' : '0')
                ),
            ));
        }

        return $customers;
    }

    /**
     * Their own shop first, then the others of a group that shares customers.
     *
     * @param CustomerRow $row
     *
     * @return string[]
     */
    private function storefrontsOf(array $row)
    {
        $shops = array($row['id_shop']);
        $byGroup = $row['shares_customers'] ? $this->customers->findShopsByGroup() : array();
        if (isset($byGroup[$row['id_shop_group']])) {
            $shops = array_unique(array_merge($shops, $byGroup[$row['id_shop_group']]));
        }

        return array_values(array_map('strval', $shops));
    }
}
