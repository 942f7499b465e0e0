<?php

namespace ConnectAsCustomer\Tests\World;

use ConnectAsCustomer\Core\Backend;

/** Changes the world from outside, as time, people and accidents do; see backends/vectors/README.md. */
final class Controls
{
    /** @var World */
    private $world;
    /** @var Backend */
    private $backend;

    public function __construct(World $world, Backend $backend)
    {
        $this->world = $world;
        $this->backend = $backend;
    }

    /**
     * @param array<string, mixed> $control
     *
     * @return string|null cookie, where the change is one of a browser
     */
    public function run(array $control)
    {
        switch ($control['control']) {
            case 'advance':
                $this->world->now += $control['seconds'] * 1000;

                return null;
            case 'shop':
                $this->world->state = $control['state'];

                return null;
            case 'settings':
                $this->world->values['settings'] = $control['set'] + $this->world->values['settings'];
                $this->backend->settings->save($this->world->values['settings']);

                return null;
            case 'customer':
            case 'agent':
            case 'cart':
                $this->world->change($control['control'] . 's', $control['id'], $control['set']);

                return null;
            case 'sign-out':
                $this->world->adminSessions = array_diff($this->world->adminSessions, array($control['agent']));

                return null;
            case 'sign-in':
                return $this->world->signIn($control['agent'], $control['session']);
            case 'log-in':
                return $this->world->logInCustomer($control['customer'], $control['storefront']);
            default:
                throw new \InvalidArgumentException('there is no control ' . $control['control']);
        }
    }
}
