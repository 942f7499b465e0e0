<?php

namespace ConnectAsCustomer\Tests\Unit\Support;

/** Several browsers that press the button of a link at the same moment, each in a process of its own. */
final class Presses
{
    /** @var array<int, resource> */
    private $processes = array();
    /** @var array<int, array<int, resource>> pipes of standard input and output */
    private $pipes = array();

    public function __construct(string $dsn, string $prefix, int $count)
    {
        $command = implode(' ', array_map('escapeshellarg', array(
            PHP_BINARY,
            __DIR__ . '/press-button.php',
            $dsn,
            $prefix,
        )));
        for ($index = 0; $index < $count; ++$index) {
            $process = proc_open($command, array(array('pipe', 'r'), array('pipe', 'w'), STDERR), $pipes);
            if ($process === false) {
                throw new \RuntimeException('no process to be had');
            }
            $this->processes[] = $process;
            $this->pipes[] = $pipes;
        }
        foreach ($this->pipes as $pipes) {
            if (fgets($pipes[1]) !== "ready\n") {
                throw new \RuntimeException('a browser did not start');
            }
        }
    }

    /**
     * @param TestBrowser[] $browsers with the landing page open
     *
     * @return int[] sorted statuses
     */
    public function press(TestShop $shop, string $token, array $browsers): array
    {
        foreach ($browsers as $index => $browser) {
            fwrite($this->pipes[$index][0], json_encode(array(
                'keys' => $shop->keys,
                'cookies' => $browser->cookies,
                'nonce' => $browser->nonce,
                'token' => $token,
            )) . "\n");
        }
        $statuses = array();
        foreach ($this->pipes as $index => $pipes) {
            $statuses[] = (int) fgets($pipes[1]);
            proc_close($this->processes[$index]);
        }
        sort($statuses);

        return $statuses;
    }
}
