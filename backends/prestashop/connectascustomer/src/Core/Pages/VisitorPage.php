<?php

namespace ConnectAsCustomer\Core\Pages;

use ConnectAsCustomer\Core\Http\Problem;
use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\Core\Http\StorefrontSite;
use ConnectAsCustomer\Core\Protocol\ErrorStatus;
use ConnectAsCustomer\Core\Texts;

/** Pages of ours that visitors see: only general terms, neither which customer nor which agent a link is about. */
final class VisitorPage
{
    const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * Landing of a link. Its policy lets it run one script and submit to its own address, and nothing else. The referrer
     * policy is `same-origin`: with `no-referrer` browsers send `Origin: null` with the form, and the check of the
     * origin would be blind; the address holds no secret, and fragments are never referred.
     *
     * @param string[] $cookies
     *
     * @return Response
     */
    public static function createGoPage(Request $request, StorefrontSite $site, GoForm $form, array $cookies = array())
    {
        $texts = Texts::forVisitor($request);
        $parts = array(
            'title' => self::escape($texts->get('page_go_title')),
            'intro' => self::escape($texts->get($form->hasLogin ? 'page_go_logged_in' : 'page_go_intro')),
            'empty' => self::escape($texts->get('page_go_empty')),
            'sent' => self::escape($texts->get('page_go_sent')),
            'button' => self::escape($texts->get('page_go_button')),
            'noScript' => self::escape($texts->get('page_go_no_script')),
            'action' => self::escape($site->apiUrl('go')),
            'auto' => $form->isAutoAllowed ? 'allowed' : 'refused',
            'token' => self::escape($form->token),
            'nonce' => self::escape($form->nonce),
        );
        $body = <<<HTML
<main data-code="go">
<h1>{$parts['title']}</h1>
<p>{$parts['intro']}</p>
<p data-show="empty" role="alert">{$parts['empty']}</p>
<p data-show="sent" role="status">{$parts['sent']}</p>
<form method="post" action="{$parts['action']}" data-auto="{$parts['auto']}">
<input type="hidden" name="token" value="{$parts['token']}">
<input type="hidden" name="nonce" value="{$parts['nonce']}">
<input type="hidden" name="auto" value="0">
<button type="submit" autofocus>{$parts['button']}</button>
</form>
<noscript><p role="alert">{$parts['noScript']}</p></noscript>
</main>
HTML;
        $script = '<script type="module" src="' . self::escape($site->apiUrl('go.js')) . '"></script>';
        $page = new PageFrame($texts, $site, $parts['title']);

        return $page->toResponse(200, $body, $script, array(
            'Content-Security-Policy' => self::POLICY . "; script-src 'self'; form-action 'self'",
            'Referrer-Policy' => 'same-origin',
        ), $cookies);
    }

    /**
     * A failure as a sentence, for whoever asked: a page for people, a problem document for programs.
     *
     * @return Response
     */
    public static function createFailureResponse(Request $request, StorefrontSite $site, ProblemError $problem)
    {
        if (!self::wantsPage($request)) {
            return Problem::response($problem);
        }
        $texts = Texts::forVisitor($request);
        $key = 'page_problem_' . $problem->problem;
        if (!$texts->knows($key . '_title')) {
            $key = 'page_problem_other';
        }
        $title = self::escape($texts->get($key . '_title'));
        $body = '<main data-code="' . self::escape($problem->problem) . '">'
            . '<h1>' . $title . '</h1>'
            . '<p>' . self::escape($texts->get($key . '_text')) . '</p>'
            . '<p><a href="' . self::escape($site->storefront->url) . '">'
            . self::escape($texts->get('page_back_to_shop')) . '</a></p>'
            . '</main>';
        $page = new PageFrame($texts, $site, $title);

        return $page->toResponse(
            ErrorStatus::of($problem->problem),
            $body,
            '',
            array('Content-Security-Policy' => self::POLICY) + $problem->headers
        );
    }

    /** @return bool whether a person is looking: programs ask for JSON, browsers for a page */
    public static function wantsPage(Request $request)
    {
        return strpos((string) $request->header('accept'), 'text/html') !== false;
    }

    /**
     * @param string $text
     *
     * @return string for the content of an element or of a quoted attribute
     */
    public static function escape($text)
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }
}
