<?php

namespace ConnectAsCustomer\PrestaShop\Storefront;

use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\ConnectFactory;
use Context;

/**
 * Tells agents without the extension in whose account they are, and lets them out. Works without any script; the
 * extension's own banner takes its place where there is one.
 */
final class Banner
{
    /** @var array<string, string> places in a page by edge; before 1.7 there is only one, and the banner floats */
    private static $places = array('top' => 'after', 'bottom' => 'before');

    /** @var bool so that two hooks of one theme print one banner */
    private static $isRendered = false;

    /** @return bool */
    public static function isWanted()
    {
        $session = SessionGuard::session();

        return $session !== null && $session['banner']['enabled'];
    }

    /**
     * @param string $place `after` the page's beginning, `before` its end, or in its `footer`
     *
     * @return string markup
     */
    public static function render(Context $context, $place)
    {
        $session = SessionGuard::session();
        if ($session === null || !$session['banner']['enabled'] || self::$isRendered) {
            return '';
        }
        $isFloating = version_compare((string) _PS_VERSION_, '1.7.0.0', '<');
        $edge = $session['banner']['position'];
        if ($place !== ($isFloating ? 'footer' : self::$places[$edge])) {
            return '';
        }
        self::$isRendered = true;

        return self::markup($context, $session, $isFloating);
    }

    /**
     * @param array<string, mixed> $session
     * @param bool $isFloating
     *
     * @return string
     */
    private static function markup(Context $context, array $session, $isFloating)
    {
        $texts = AgentTexts::of($context);
        $name = self::escape($texts->get('banner_region', array($session['customer']['name'])));
        $chips = array($texts->get($session['mode'] === 'read-only' ? 'banner_read_only' : 'banner_full'));
        if ($session['checkoutBlocked']) {
            $chips[] = $texts->get('banner_checkout_blocked');
        }
        $facts = '<span class="cac-by">' . self::escape(self::by($texts, $session)) . '</span>';
        foreach ($chips as $chip) {
            $facts .= '<span class="cac-chip">' . self::escape($chip) . '</span>';
        }

        $edge = self::escape($session['banner']['position']);

        return '<div id="connectascustomer-room"' . ($isFloating ? ' class="cac-floats"' : '') . '>'
            . '<section id="connectascustomer-banner" data-edge="' . $edge . '" aria-label="' . $name . '">'
            . '<strong class="cac-who">' . $name . '</strong><span class="cac-facts">' . $facts . '</span>'
            . '<form method="post" action="' . self::escape(self::exitUrl($context)) . '">'
            . '<input type="hidden" name="id" value="' . self::escape($session['id']) . '">'
            . '<button type="submit">' . self::escape($texts->get('banner_exit')) . '</button></form></section></div>';
    }

    /**
     * @param array<string, mixed> $session
     *
     * @return string
     */
    private static function by(AgentTexts $texts, array $session)
    {
        return $texts->get('banner_by', array(
            $session['agent']['name'],
            // PHP's default zone is the shop's while PrestaShop runs.
            date('H:i', (int) strtotime($session['startedAt'])),
        ));
    }

    /** @return string on the origin of the page */
    private static function exitUrl(Context $context)
    {
        $storefront = ConnectFactory::create($context)->backend->shop->findStorefront((string) $context->shop->id);

        return $storefront === null ? '' : str_replace('{path}', ExitForm::PATH, $storefront->apiTemplate);
    }

    /**
     * @param string $text
     *
     * @return string
     */
    private static function escape($text)
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }
}
