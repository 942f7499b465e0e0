<?php

namespace ConnectAsCustomer\PrestaShop\Install;

/** The back office tabs that the module brings. Rights of profiles hang on them, so their class names never change. */
final class TabList
{
    /** Carries the agent API; shown in no menu. */
    const API = 'AdminConnectAsCustomerApi';
    /** *Customers > Connect as customer*: search, and connect in one click. */
    const CONNECT = 'AdminConnectAsCustomer';
    /** *Customers > Connection log*; whoever may view it reads everybody's sessions and ends them. */
    const LOG = 'AdminConnectAsCustomerLog';

    /**
     * @return array<int, array{class: string, parent: string|null, text: string}> parent: class of the tab above it, null
     *     = in no menu; text: key of the tab's name
     */
    public static function all()
    {
        return array(
            array('class' => self::API, 'parent' => null, 'text' => 'extensionName'),
            array('class' => self::CONNECT, 'parent' => 'AdminParentCustomer', 'text' => 'admin_tab_connect'),
            array('class' => self::LOG, 'parent' => 'AdminParentCustomer', 'text' => 'admin_tab_log'),
        );
    }
}
