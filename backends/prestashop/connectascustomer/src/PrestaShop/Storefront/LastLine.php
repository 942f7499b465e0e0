<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\PrestaShop\ConnectFactory;
use ConnectAsCustomer\PrestaShop\Http\IncomingRequest;
use ConnectAsCustomer\PrestaShop\Http\SendResponse;
use Context;

/**
 * Holds an agent's session to its rules where an order or a customer is written, for pages that the guard did not see
 * or did not understand. Who has no session of ours (payment providers, the back office, the console) is not asked.
 */
final class LastLine
{
    /** @var string[] what is the customer's alone */
    private static $credentials = array('email', 'passwd');

    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /** @return void */
    public function holdOrder()
    {
        if ($this->isAgent()) {
            $failSafe = new FailSafe($this->context);
            $failSafe->run(function () {
                // Judged as a request that orders, whatever it looks like.
                $this->refuseWhereNot('payment/any/order');
            });
        }
    }

    /** @return void */
    public function holdCustomer(\Customer $customer)
    {
        if ($this->isAgent()) {
            $failSafe = new FailSafe($this->context);
            $failSafe->run(function () use ($customer) {
                $this->compare($customer);
            });
        }
    }

    /** @return void */
    private function compare(\Customer $customer)
    {
        $before = new \Customer((int) $customer->id);
        // Before any page runs, PrestaShop writes the language of the last page into the customer's account.
        $customer->id_lang = $before->id_lang;
        foreach (self::$credentials as $field) {
            if ((string) $before->$field !== (string) $customer->$field) {
                $this->refuseWhereNot('page/password');
            }
        }
    }

    /** @return bool */
    private function isAgent()
    {
        return SessionGuard::isStorefront() && CustomerLogin::isMarked($this->context);
    }

    /**
     * @param string $page that stands for what is about to happen
     *
     * @return void
     */
    private function refuseWhereNot($page)
    {
        $incoming = IncomingRequest::read($page);
        $guarded = ConnectFactory::create($this->context)->guard((string) $this->context->shop->id, new Request(
            'POST',
            $page,
            array('headers' => $incoming->headers, 'cookies' => $incoming->cookies)
        ));
        if ($guarded->kind === 'refused' && $guarded->response !== null) {
            SendResponse::send($guarded->response);
        }
        if ($guarded->kind !== 'live') {
            throw new ProblemError('session_ended');
        }
    }
}
