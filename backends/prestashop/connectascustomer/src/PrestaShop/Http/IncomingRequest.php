<?php

namespace ConnectAsCustomer\PrestaShop\Http;

use ConnectAsCustomer\Core\Http\Request;

/** The request that PHP is answering, as the core wants it. */
final class IncomingRequest
{
    /** @var string[] parameters by which PrestaShop finds the controller; the protocol knows none of them */
    private static $platformParameters = array(
        'controller', 'controllerUri', 'tab', 'token', '_token', 'ajax', 'action', 'rand', 'fc', 'module', 'path',
        'id_lang', 'isolang', 'setShopContext', '_route',
    );

    /**
     * @param string $path route of the protocol
     *
     * @return Request
     */
    public static function read($path)
    {
        return new Request(self::server('REQUEST_METHOD', 'GET'), $path, array(
            'query' => array_diff_key(self::texts($_GET), array_flip(self::$platformParameters)),
            'headers' => self::headers(),
            'cookies' => self::texts($_COOKIE),
            'socketAddress' => isset($_SERVER['REMOTE_ADDR']) ? self::server('REMOTE_ADDR', '') : null,
            'readBody' => function ($limit) {
                return (string) file_get_contents('php://input', false, null, 0, max(0, $limit));
            },
        ));
    }

    /** @return array<string, string> names in lower case */
    public static function headers()
    {
        $headers = array();
        foreach (self::texts($_SERVER) as $name => $value) {
            if (strpos($name, 'HTTP_') === 0) {
                $headers[strtolower(str_replace('_', '-', substr($name, 5)))] = $value;
            } elseif ($name === 'CONTENT_TYPE' || $name === 'CONTENT_LENGTH') {
                $headers[strtolower(str_replace('_', '-', $name))] = $value;
            }
        }

        return $headers;
    }

    /**
     * @param array<int|string, mixed> $values
     *
     * @return array<string, string> what is an array or an object is no parameter of the protocol
     */
    private static function texts(array $values)
    {
        $texts = array();
        foreach ($values as $name => $value) {
            if (is_string($value)) {
                $texts[(string) $name] = $value;
            }
        }

        return $texts;
    }

    /**
     * @param string $name
     * @param string $default
     *
     * @return string
     */
    private static function server($name, $default)
    {
        return isset($_SERVER[$name]) && is_string($_SERVER[$name]) ? $_SERVER[$name] : $default;
    }
}
