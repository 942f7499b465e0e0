<?php

namespace ConnectAsCustomer\Tests\Unit\Storage;

use ConnectAsCustomer\Core\Storage\PdoDatabase;
use ConnectAsCustomer\Core\Storage\TransactionErrors;
use ConnectAsCustomer\Tests\Unit\Support\TestDatabases;
use PHPUnit\Framework\TestCase;

final class PdoDatabaseTest extends TestCase
{
    /** @return array<string, array{string}> */
    public function databases(): array
    {
        return TestDatabases::all();
    }

    /** @dataProvider databases */
    public function testKeepsTextsAsTheyAre(string $dsn): void
    {
        $db = TestDatabases::open($dsn);
        $id = "a' \\ \u{1F600} \" -- ?";
        $db->execute('INSERT INTO {settings} (shop, storefront, settings) VALUES (:shop, :storefront, :settings)', array(
            'shop' => 'demo',
            'storefront' => 'x',
            'settings' => 'ascii',
        ));
        self::assertSame(array('text' => $id), $db->fetchOne('SELECT :text AS text', array('text' => $id)));
        self::assertNull($db->fetchOne('SELECT 1 AS one FROM {settings} WHERE shop = :shop', array('shop' => 'Demo')));
    }

    /** @dataProvider databases */
    public function testTakesBackWhatFails(string $dsn): void
    {
        $db = TestDatabases::open($dsn);
        $insert = function (string $name) use ($db) {
            $db->execute('INSERT INTO {settings} (shop, storefront, settings) VALUES (:shop, :place, :text)', array(
                'shop' => $name,
                'place' => '',
                'text' => '{}',
            ));
        };
        try {
            $db->transact(function () use ($db, $insert) {
                $insert('outer');
                $db->transact(function () use ($insert) {
                    $insert('inner');
                    throw new \LogicException('stop');
                });
            });
            self::fail('the error is gone');
        } catch (\LogicException $error) {
            self::assertSame('stop', $error->getMessage());
        }
        self::assertSame(array(), $db->fetchAll('SELECT shop FROM {settings}'));
        $db->transact(function () use ($insert) {
            $insert('kept');
        });
        self::assertCount(1, $db->fetchAll('SELECT shop FROM {settings}'));
    }

    /** @dataProvider databases */
    public function testRepeatsTheWholeTransactionAfterADeadlock(string $dsn): void
    {
        $db = TestDatabases::open($dsn);
        $attempts = 0;
        $result = $db->transact(function () use ($db, &$attempts) {
            $db->execute("INSERT INTO {settings} (shop, storefront, settings) VALUES ('demo', '', '{}')");
            if (++$attempts < 3) {
                throw self::createError('40001', 1213);
            }

            return 'done';
        });
        self::assertSame(array('done', 3), array($result, $attempts));
        self::assertCount(1, $db->fetchAll('SELECT shop FROM {settings}'));
    }

    public function testGivesUpInTheEnd(): void
    {
        $attempts = 0;
        try {
            PdoDatabase::sqlite(':memory:')->transact(function () use (&$attempts) {
                ++$attempts;
                throw self::createError('HY000', 5);
            });
            self::fail('the error is gone');
        } catch (\PDOException $error) {
            self::assertSame(PdoDatabase::ATTEMPTS, $attempts);
            self::assertTrue(TransactionErrors::isDatabaseUnavailable($error));
        }
    }

    public function testDoesNotRepeatWhatWouldFailAgain(): void
    {
        $attempts = 0;
        try {
            PdoDatabase::sqlite(':memory:')->transact(function () use (&$attempts) {
                ++$attempts;
                throw self::createError('42S02', 1146);
            });
            self::fail('the error is gone');
        } catch (\PDOException $error) {
            self::assertSame(1, $attempts);
            self::assertFalse(TransactionErrors::isDatabaseUnavailable($error));
        }
    }

    public function testConnectsWhenFirstAsked(): void
    {
        $db = PdoDatabase::mysql('mysql:host=127.0.0.1;port=1;charset=utf8mb4', 'nobody', '');
        try {
            $db->fetchAll('SELECT 1');
            self::fail('somebody listens on port 1');
        } catch (\PDOException $error) {
            self::assertTrue(TransactionErrors::isDatabaseUnavailable($error));
        }
    }

    private static function createError(string $state, int $code): \PDOException
    {
        $error = new \PDOException('made up');
        $error->errorInfo = array($state, $code, 'made up');

        return $error;
    }
}
