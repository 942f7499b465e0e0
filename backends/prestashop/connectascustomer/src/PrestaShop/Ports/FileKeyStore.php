<?php

namespace ConnectAsCustomer\PrestaShop\Ports;

use ConnectAsCustomer\Core\Ports\KeyStore;
use ConnectAsCustomer\Core\Random;

/**
 * The key document in a file of its own. Its first line ends PHP, so that a web server that runs the file shows nothing;
 * it is read as text and never included, because caches of compiled code would go on with the keys of before a rotation.
 */
final class FileKeyStore implements KeyStore
{
    const FIRST_LINE = "<?php exit; ?>\n";

    /** @var string */
    private $folder;

    /** @param string $folder absolute; made when the first key is written */
    public function __construct($folder)
    {
        $this->folder = $folder;
    }

    public function read()
    {
        if (!file_exists($this->file())) {
            return null;
        }
        $text = @file_get_contents($this->file());
        $length = strlen(self::FIRST_LINE);
        if ($text === false || substr($text, 0, $length) !== self::FIRST_LINE) {
            throw new \RuntimeException('the key file cannot be read');
        }
        $document = json_decode(substr($text, $length), true);
        if (!is_array($document)) {
            throw new \RuntimeException('the key file holds no keys');
        }

        return $document;
    }

    public function update(callable $change)
    {
        $this->makeFolder();
        $lock = @fopen($this->folder . '/keys.lock', 'c');
        if ($lock === false || !flock($lock, LOCK_EX)) {
            throw new \RuntimeException('the key file cannot be locked');
        }
        try {
            $document = call_user_func($change, $this->read());
            $this->write(self::FIRST_LINE . json_encode($document));

            return $document;
        } finally {
            flock($lock, LOCK_UN);
            fclose($lock);
        }
    }

    /**
     * Takes keys, lock and folder away.
     *
     * @return void
     */
    public function remove()
    {
        foreach (array('keys.php', 'keys.lock', 'index.php', '.htaccess') as $name) {
            if (is_file($this->folder . '/' . $name)) {
                @unlink($this->folder . '/' . $name);
            }
        }
        foreach ((array) glob($this->folder . '/keys.?*.php') as $left) {
            @unlink((string) $left);
        }
        if (is_dir($this->folder)) {
            // A folder that somebody keeps other things in stays.
            @rmdir($this->folder);
        }
    }

    /**
     * @param string $text
     *
     * @return void
     */
    private function write($text)
    {
        // Its name ends like that of the keys, so that a web server runs it as well where it is left behind.
        $temporary = $this->folder . '/keys.' . Random::token() . '.php';
        if (!@touch($temporary)) {
            throw new \RuntimeException('the folder of the keys cannot be written');
        }
        $isWritten = chmod($temporary, 0600)
            && file_put_contents($temporary, $text) === strlen($text)
            && rename($temporary, $this->file());
        if (!$isWritten) {
            @unlink($temporary);
            throw new \RuntimeException('the key file cannot be written');
        }
    }

    /** @return void */
    private function makeFolder()
    {
        if (!is_dir($this->folder) && !@mkdir($this->folder, 0700, true) && !is_dir($this->folder)) {
            throw new \RuntimeException('the folder of the keys cannot be made');
        }
        $refusal = "<IfModule mod_authz_core.c>\nRequire all denied\n</IfModule>\n<IfModule !mod_authz_core.c>\nDeny from all\n</IfModule>\n";
        foreach (array('.htaccess' => $refusal, 'index.php' => self::FIRST_LINE) as $name => $content) {
            if (!is_file($this->folder . '/' . $name)) {
                @file_put_contents($this->folder . '/' . $name, $content);
            }
        }
    }

    /** @return string */
    private function file()
    {
        return $this->folder . '/keys.php';
    }
}
