<?php

namespace ConnectAsCustomer\PrestaShop\Admin\Pages;

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;

/**
 * The choices of a connection, as the shop's discovery offers them: the same as in the extension's menu.
 *
 * @phpstan-type Choice array{name: string, title: string, chosen: string, options: array<int, array{value: string, label: string}>}
 */
final class ConnectOptions
{
    /** @var array<string, mixed> answer of `discovery` */
    private $discovery;
    /** @var AgentTexts */
    private $texts;

    /**
     * @param array<string, mixed> $discovery
     */
    public function __construct(array $discovery, AgentTexts $texts)
    {
        $this->discovery = $discovery;
        $this->texts = $texts;
    }

    /**
     * @param array<int, array<string, mixed>> $carts answer of `customers/{id}/carts`
     * @param string[] $storefronts ids of those that the customer belongs to; none = all
     *
     * @return Choice[] a choice with one option is none
     */
    public function choices(array $carts = array(), array $storefronts = array())
    {
        $defaults = $this->discovery['defaults'];
        $choices = array(
            $this->choice('landing', 'button_landing', $defaults['landing'], $this->landings()),
            $this->choice('storefront', 'button_storefront', '', $this->storefronts($storefronts)),
            $this->choice('cart', 'button_cart', $defaults['cart'], $this->carts($carts)),
            $this->choice('mode', 'button_mode', $defaults['mode'], array(
                'full' => $this->texts->get('button_mode_full'),
                'read-only' => $this->texts->get('button_mode_read_only'),
            )),
        );

        return array_values(array_filter($choices, function (array $choice) {
            return count($choice['options']) > 1;
        }));
    }

    /** @return array{rule: string, minLength: int} */
    public function reason()
    {
        return $this->discovery['reason'];
    }

    /**
     * @param string $name
     * @param string $title key of its text
     * @param string $chosen
     * @param array<int|string, string> $labels by value
     *
     * @return Choice
     */
    private function choice($name, $title, $chosen, array $labels)
    {
        $options = array();
        foreach ($labels as $value => $label) {
            $options[] = array('value' => (string) $value, 'label' => $label);
        }

        return array(
            'name' => $name,
            'title' => $this->texts->get($title),
            'chosen' => $chosen,
            'options' => $options,
        );
    }

    /** @return array<int|string, string> */
    private function landings()
    {
        $labels = array(
            'account' => $this->texts->get('button_landing_account'),
            'home' => $this->texts->get('button_landing_home'),
        );
        foreach (array_merge($this->discovery['landings'], array($this->discovery['defaults']['landing'])) as $path) {
            $labels += array($path => $path);
        }

        return $labels;
    }

    /**
     * @param string[] $ids
     *
     * @return array<int|string, string> empty where there is nothing to choose
     */
    private function storefronts(array $ids)
    {
        $labels = array();
        foreach ($this->discovery['storefronts'] as $storefront) {
            if ($ids === array() || in_array($storefront['id'], $ids, true)) {
                $labels[$storefront['id']] = $storefront['name'];
            }
        }

        return count($labels) < 2 ? array() : array('' => $this->texts->get('admin_storefront_own')) + $labels;
    }

    /**
     * @param array<int, array<string, mixed>> $carts
     *
     * @return array<int|string, string>
     */
    private function carts(array $carts)
    {
        $labels = array(
            'none' => $this->texts->get('button_cart_none'),
            'latest' => $this->texts->get('button_cart_latest'),
        );
        foreach ($carts as $cart) {
            $labels[$cart['id']] = $this->texts->get('button_cart_number', array($cart['id'])) . ' · ' . $cart['total'];
        }

        return $labels;
    }
}
