<?php

namespace ConnectAsCustomer\Core\Reliable;

use ConnectAsCustomer\Core\Http\ProblemError;

/** One way of failing for all that the shop is asked: whatever it throws becomes `unavailable`, with the cause. */
abstract class Reliable
{
    /**
     * @template T
     *
     * @param callable(): T $question
     *
     * @return T
     *
     * @throws ProblemError
     */
    protected static function ask(callable $question)
    {
        try {
            return call_user_func($question);
        } catch (\Exception $error) {
            throw new ProblemError('unavailable', null, array(), $error);
        } catch (\Throwable $error) {
            throw new ProblemError('unavailable', null, array(), $error);
        }
    }
}
