<?php

/**
 * The core over HTTP for the replay of the vectors: a router script of PHP's own server. Addresses are
 * `/<world>/<api>/<route>`, where `<api>` is `agent`, the id of a storefront, or `__control` for changes of the world.
 * CONNECT_WORLD_FOLDER is a folder to keep worlds in, CONNECT_WORLD_DSN the database.
 */

namespace ConnectAsCustomer\Tests\World;

use ConnectAsCustomer\Core\Connect;
use ConnectAsCustomer\Core\Http\Request;
use ConnectAsCustomer\Core\Http\Response;
use ConnectAsCustomer\Core\Storage\Tables;

require_once __DIR__ . '/../autoload.php';

call_user_func(function () {
    $folder = (string) getenv('CONNECT_WORLD_FOLDER');
    $db = WorldBackend::open((string) getenv('CONNECT_WORLD_DSN'));
    $path = explode('?', $_SERVER['REQUEST_URI'], 2);
    list($id, $api, $route) = explode('/', substr($path[0], 1), 3) + array('', '', '');
    if ($api === '__prepare') {
        Tables::drop($db);
        Tables::create($db);

        return;
    }
    $file = new WorldFile($folder, $id);
    if ($api === '__open') {
        $file->write(World::create('demo-' . $id), new MemoryKeyStore());

        return;
    }

    list($world, $keys) = $file->read();
    $backend = WorldBackend::create($world, $db, $keys, function ($error) use ($folder) {
        file_put_contents($folder . '/errors.log', $error . "\n", FILE_APPEND);
    });
    if ($api === '__control') {
        $controls = new Controls($world, $backend);
        $cookie = $controls->run(json_decode((string) file_get_contents('php://input'), true));
        echo json_encode($cookie);
    } else {
        $request = readRequest($route);
        $connect = new Connect($backend);
        send($api === 'agent' ? $connect->answerAgent($request) : $connect->answerStorefront($api, $request));
    }
    $file->write($world, $keys);
});

/**
 * @param string $route
 *
 * @return Request
 */
function readRequest($route)
{
    $headers = array();
    foreach ($_SERVER as $name => $value) {
        if (strpos($name, 'HTTP_') === 0) {
            $headers[str_replace('_', '-', substr($name, 5))] = $value;
        }
    }
    foreach (array('CONTENT_TYPE' => 'content-type', 'CONTENT_LENGTH' => 'content-length') as $name => $header) {
        if (isset($_SERVER[$name]) && $_SERVER[$name] !== '') {
            $headers[$header] = $_SERVER[$name];
        }
    }

    return new Request($_SERVER['REQUEST_METHOD'], $route, array(
        'query' => $_GET,
        'headers' => $headers,
        'cookies' => $_COOKIE,
        'readBody' => function ($bytes) {
            return (string) file_get_contents('php://input', false, null, 0, $bytes);
        },
    ));
}

function send(Response $response)
{
    http_response_code($response->status);
    foreach ($response->headers as $name => $value) {
        header($name . ': ' . $value);
    }
    foreach ($response->cookies as $cookie) {
        header('Set-Cookie: ' . $cookie, false);
    }
    foreach (is_string($response->body) ? array($response->body) : $response->body as $chunk) {
        echo $chunk;
    }
}
