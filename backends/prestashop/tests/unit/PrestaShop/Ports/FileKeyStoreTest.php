<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Ports;

use ConnectAsCustomer\PrestaShop\Ports\FileKeyStore;
use PHPUnit\Framework\TestCase;

final class FileKeyStoreTest extends TestCase
{
    /** @var string */
    private $folder;

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/connect-keys-' . bin2hex(random_bytes(8));
    }

    protected function tearDown(): void
    {
        $store = new FileKeyStore($this->folder);
        $store->remove();
        @unlink($this->folder . '/other.txt');
        @rmdir($this->folder);
    }

    public function testThereIsNothingAtFirst(): void
    {
        $store = new FileKeyStore($this->folder);
        self::assertNull($store->read());
        self::assertFileDoesNotExist($this->folder);
    }

    public function testKeepsWhatWasWrittenForTheShopAlone(): void
    {
        $store = new FileKeyStore($this->folder);
        $store->update(function ($known) {
            self::assertNull($known);

            return array('current' => 'k1');
        });
        $other = new FileKeyStore($this->folder);
        self::assertSame(array('current' => 'k1'), $other->read());
        self::assertSame(0600, fileperms($this->folder . '/keys.php') & 0777);
    }

    public function testTellsAChangeWhatIsThere(): void
    {
        $store = new FileKeyStore($this->folder);
        foreach (array(1, 2, 3) as $_) {
            $store->update(function ($known) {
                return array('count' => $known === null ? 1 : $known['count'] + 1);
            });
        }
        self::assertSame(array('count' => 3), $store->read());
        $names = array_map('basename', (array) glob($this->folder . '/keys*'));
        self::assertSame(array('keys.lock', 'keys.php'), $names, 'nothing half written stays');
    }

    public function testAChangeThatFailsLeavesTheKeys(): void
    {
        $store = new FileKeyStore($this->folder);
        $store->update(function () {
            return array('current' => 'k1');
        });
        try {
            $store->update(function () {
                throw new \RuntimeException('no');
            });
            self::fail('the error has to be told');
        } catch (\RuntimeException $error) {
            self::assertSame('no', $error->getMessage());
        }
        self::assertSame(array('current' => 'k1'), $store->read());
    }

    public function testShowsNothingWhenAWebServerRunsIt(): void
    {
        $store = new FileKeyStore($this->folder);
        $store->update(function () {
            return array('secret' => 'hidden');
        });
        self::assertSame('', (string) shell_exec(PHP_BINARY . ' ' . escapeshellarg($this->folder . '/keys.php')));
    }

    public function testRefusesAFileThatIsBroken(): void
    {
        $store = new FileKeyStore($this->folder);
        $store->update(function () {
            return array('current' => 'k1');
        });
        file_put_contents($this->folder . '/keys.php', '<?php exit; ?>');
        $this->expectException(\RuntimeException::class);
        $store->read();
    }

    public function testWritesAsideInAFileThatAWebServerRunsAsWell(): void
    {
        $store = new FileKeyStore($this->folder);
        $warnings = array();
        set_error_handler(function ($level, $message) use (&$warnings) {
            $warnings[] = $message;

            return true;
        });
        try {
            $store->update(function () {
                // Nothing can be renamed onto a folder; the warning names what was written aside.
                mkdir($this->folder . '/keys.php');

                return array('secret' => 'hidden');
            });
            self::fail('a file that cannot be written has to be told');
        } catch (\RuntimeException $error) {
            self::assertSame('the key file cannot be written', $error->getMessage());
        } finally {
            restore_error_handler();
            rmdir($this->folder . '/keys.php');
        }
        self::assertMatchesRegularExpression('#/keys\.[A-Za-z0-9_-]{43}\.php,#', implode($warnings));
        self::assertSame(array(), glob($this->folder . '/keys.?*.php'));
    }

    public function testLeavesNothingHalfWrittenWhereItIsRemoved(): void
    {
        $store = new FileKeyStore($this->folder);
        $store->update(function () {
            return array();
        });
        touch($this->folder . '/keys.abc.php');
        $store->remove();
        self::assertFileDoesNotExist($this->folder);
    }

    public function testGoesWithoutATraceAndLeavesWhatIsNotOurs(): void
    {
        $store = new FileKeyStore($this->folder);
        $store->update(function () {
            return array();
        });
        $store->remove();
        self::assertFileDoesNotExist($this->folder);

        mkdir($this->folder);
        file_put_contents($this->folder . '/other.txt', 'theirs');
        $store->update(function () {
            return array();
        });
        $store->remove();
        self::assertSame(array($this->folder . '/other.txt'), glob($this->folder . '/*'));
    }
}
