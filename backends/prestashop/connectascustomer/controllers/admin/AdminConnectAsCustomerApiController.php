<?php

use ConnectAsCustomer\PrestaShop\Admin\AgentApi;
use ConnectAsCustomer\PrestaShop\Admin\Rights\TabRight;
use ConnectAsCustomer\PrestaShop\Http\IncomingRequest;
use ConnectAsCustomer\PrestaShop\Http\SendResponse;
use ConnectAsCustomer\PrestaShop\Install\TabList;

if (!defined('_PS_VERSION_')) {
    exit;
}

/** Agent API of the protocol: `…&ajax=1&action=call&path=discovery`. Answers JSON, whatever happens. */
class AdminConnectAsCustomerApiController extends ModuleAdminController
{
    /** Who is not signed in would be sent to the login page, which says nothing to a program. */
    public function init()
    {
        if (!$this->context->employee || !$this->context->employee->isLoggedBack()) {
            SendResponse::send(AgentApi::problem('agent_signed_out'));
        }
        parent::init();
    }

    /**
     * The same for whoever comes with the token of another tab or agent.
     *
     * @return bool
     */
    public function checkAccess()
    {
        if (!$this->checkToken()) {
            SendResponse::send(AgentApi::problem('token_invalid'));
        }

        return true;
    }

    /**
     * Until 8.2, and on thirty bees, PrestaShop runs this before it looks at the profile's rights; 9 looks first.
     *
     * @return never
     */
    public function ajaxProcessCall()
    {
        if (!TabRight::mayView($this->context, TabList::API)) {
            SendResponse::send(AgentApi::problem('not_allowed', TabRight::explain($this->context)));
        }
        $path = Tools::getValue('path');
        $request = IncomingRequest::read(is_string($path) ? $path : '');
        SendResponse::send(AgentApi::create($this->context)->connect->answerAgent($request));
    }
}
