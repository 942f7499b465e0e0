<?php

namespace ConnectAsCustomer\Core\Pages;

use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\Core\Http\StorefrontSite;
use ConnectAsCustomer\Core\Texts;

/** The document around the content of a visitor's page. */
final class PageFrame
{
    /** @var Texts */
    private $texts;
    /** @var StorefrontSite */
    private $site;
    /** @var string */
    private $title;

    /**
     * @param string $title markup
     */
    public function __construct(Texts $texts, StorefrontSite $site, $title)
    {
        $this->texts = $texts;
        $this->site = $site;
        $this->title = $title;
    }

    /**
     * @param int $status
     * @param string $body markup
     * @param string $script markup
     * @param array<string, string> $headers that this page has beside those of all
     * @param string[] $cookies
     *
     * @return Response
     */
    public function toResponse($status, $body, $script, array $headers, array $cookies = array())
    {
        $style = VisitorPage::escape($this->site->apiUrl('go.css'));
        $html = <<<HTML
<!doctype html>
<html lang="{$this->texts->language}" dir="{$this->texts->direction()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>{$this->title}</title>
<link rel="stylesheet" href="$style">
$script
</head>
<body>
$body
</body>
</html>

HTML;

        return new Response($status, $headers + array(
            'Content-Type' => 'text/html; charset=utf-8',
            'Content-Language' => $this->texts->language,
            'Cross-Origin-Opener-Policy' => 'same-origin',
            'Vary' => 'Accept-Language',
        ), $html, $cookies);
    }
}
