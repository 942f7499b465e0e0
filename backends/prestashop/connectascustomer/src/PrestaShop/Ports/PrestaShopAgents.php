<?php

namespace ConnectAsCustomer\PrestaShop\Ports;

use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Ports\Agent;
use ConnectAsCustomer\Core\Ports\Agents;
use ConnectAsCustomer\Core\Ports\SignedInAgent;
use ConnectAsCustomer\PrestaShop\Install\TabList;
use ConnectAsCustomer\PrestaShop\Storage\EmployeesRepository;
use ConnectAsCustomer\PrestaShop\Versions\AdminSession;
use Context;

/** PrestaShop's employees as agents. */
final class PrestaShopAgents implements Agents
{
    /** @var Context */
    private $context;
    /** @var EmployeesRepository */
    private $employees;
    /** @var AdminSession */
    private $sessions;

    public function __construct(Context $context, EmployeesRepository $employees)
    {
        $this->context = $context;
        $this->employees = $employees;
        $this->sessions = new AdminSession($employees);
    }

    /** PrestaShop has read the session of the request before any module runs. */
    public function signedInAgent(Request $request)
    {
        $employee = $this->context->employee;
        if (!defined('_PS_ADMIN_DIR_') || $employee === null || !\Validate::isLoadedObject($employee) || !$employee->isLoggedBack()) {
            return null;
        }
        $agent = $this->findAgent((string) $employee->id);
        $session = $this->sessions->name($this->context->cookie);

        return $agent === null || $session === null ? null : new SignedInAgent($agent, $session);
    }

    public function findAgent($id)
    {
        if (!ctype_digit($id)) {
            return null;
        }
        $employee = $this->employees->find((int) $id, (int) \Configuration::get('PS_LANG_DEFAULT'));
        if ($employee === null) {
            return null;
        }
        $profile = $employee['id_profile'];

        return new Agent($id, $employee['name'], $employee['profile'], array(
            'active' => $employee['active'],
            'superAdmin' => $profile === (int) _PS_ADMIN_PROFILE_,
            // Both rights are asked for again where a link is redeemed: one may have been taken since.
            'seesCustomers' => $this->mayView($profile, 'AdminCustomers') && $this->mayView($profile, TabList::API),
            'lead' => $this->mayView($profile, TabList::LOG),
        ));
    }

    public function isAdminSessionAlive($adminSession)
    {
        return $this->sessions->isAlive($adminSession);
    }

    /**
     * @param int $profile
     * @param string $tab
     *
     * @return bool
     */
    private function mayView($profile, $tab)
    {
        $idTab = (int) \Tab::getIdFromClassName($tab);
        if ($idTab === 0) {
            return false;
        }
        $access = \Profile::getProfileAccess($profile, $idTab);

        return is_array($access) && isset($access['view']) && (string) $access['view'] === '1';
    }
}
