<?php

namespace ConnectAsCustomer\PrestaShop\Admin;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\PrestaShop\Admin\Rights\TabRight;
use ConnectAsCustomer\PrestaShop\Install\TabList;
use Context;

/** Whether rows of the customers list get an action: the settings say so, and this agent may connect. */
final class RowActionOffer
{
    /** @return bool */
    public static function isMade(Context $context)
    {
        if (!TabRight::mayView($context, TabList::API)) {
            return false;
        }
        try {
            $discovery = AgentApi::create($context)->discovery();
        } catch (ProblemError $error) {
            return false;
        }

        return $discovery['features']['listButton'] && $discovery['may']['connect'];
    }
}
