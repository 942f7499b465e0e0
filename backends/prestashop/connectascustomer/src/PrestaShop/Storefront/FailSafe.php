<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\Core\Http\Answers;
use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\PrestaShop\ConnectFactory;
use ConnectAsCustomer\PrestaShop\Http\SendResponse;
use Context;

/**
 * Ends an agent's request where its rules cannot be applied. Nothing may leave a hook by an exception: PrestaShop 8 and 9
 * drop it and go on with the page.
 */
final class FailSafe
{
    /** @var Context */
    private $context;

    public function __construct(Context $context)
    {
        $this->context = $context;
    }

    /**
     * @param callable(): void $rules
     *
     * @return void
     */
    public function run(callable $rules)
    {
        try {
            $rules();
        } catch (ProblemError $problem) {
            $this->refuse($problem);
        } catch (\Exception $error) {
            $this->fail($error);
        } catch (\Throwable $error) {
            $this->fail($error);
        }
    }

    /**
     * @param \Exception|\Throwable $error
     *
     * @return never
     */
    private function fail($error)
    {
        try {
            ConnectFactory::noteError($error);
        } finally {
            SendResponse::send(Answers::withCommonHeaders(Problem::response(new ProblemError('unavailable'))));
        }
    }

    /** @return never the session is over, and so is the login that it began with */
    private function refuse(ProblemError $problem)
    {
        try {
            $login = new CustomerLogin($this->context);
            $login->end();
        } finally {
            SendResponse::send(Answers::withCommonHeaders(Problem::response($problem)));
        }
    }
}
