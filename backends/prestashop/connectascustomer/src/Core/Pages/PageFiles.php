<?php

namespace ConnectAsCustomer\Core\Pages;

use ConnectAsCustomer\Core\Http\Response;

/** What the landing page loads. */
final class PageFiles
{
    /** @var array<string, string> */
    private static $types = array(
        'go.js' => 'text/javascript; charset=utf-8',
        'go.css' => 'text/css; charset=utf-8',
    );

    /** @return string[] */
    public static function names()
    {
        return array_keys(self::$types);
    }

    /**
     * @param string $name one of those
     *
     * @return Response
     *
     * @throws \RuntimeException where the module has lost the file
     */
    public static function response($name)
    {
        $content = file_get_contents(__DIR__ . '/' . $name);
        if ($content === false) {
            throw new \RuntimeException('the module has lost its file ' . $name);
        }

        return new Response(200, array('Content-Type' => self::$types[$name]), $content);
    }
}
