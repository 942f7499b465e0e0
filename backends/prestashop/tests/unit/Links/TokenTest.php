<?php

namespace ConnectAsCustomer\Tests\Unit\Links;

use ConnectAsCustomer\Core\Keys\Key;
use ConnectAsCustomer\Core\Links\Token;
use PHPUnit\Framework\TestCase;

/** @phpstan-import-type LinkRecord from \ConnectAsCustomer\Core\Storage\Records */
final class TokenTest extends TestCase
{
    /** @var Key */
    private $key;
    /** @var string */
    private $handle;
    /** @var LinkRecord */
    private $link;
    /** @var string */
    private $signature;

    protected function setUp(): void
    {
        $this->key = new Key('k1', str_repeat('s', 32));
        $this->handle = Token::createHandle();
        /** @var LinkRecord $link */
        $link = array(
            'handle_hash' => Token::hash($this->handle),
            'shop' => 's',
            'storefront' => '1',
            'customer' => '2',
            'agent' => '3',
            'kind' => 'instant',
            'expires_at' => 4,
        );
        $this->link = $link;
        $this->signature = Token::signLink($this->key, $link);
    }

    public function testSaysNothingWithItsHint(): void
    {
        $bare = $this->handle . '.' . $this->signature;
        self::assertSame('i.' . $bare, Token::formatToken($this->handle, $this->signature, 'instant'));
        foreach (array('i.' . $bare, 'm.' . $bare, $bare) as $text) {
            $token = Token::parseToken($text);
            self::assertNotNull($token);
            self::assertSame($this->link['handle_hash'], $token->handleHash);
            self::assertSame($this->signature, $token->signature);
        }
        foreach (array('x.' . $bare, $bare . "\n", $bare . '.', '', 'i..') as $text) {
            self::assertNull(Token::parseToken($text));
        }
    }

    /**
     * @dataProvider others
     *
     * @param string $column
     * @param string|int $other
     */
    public function testIsBoundToEverythingThatItIsAbout($column, $other): void
    {
        self::assertTrue(Token::isSignatureValid($this->key, $this->link, $this->signature));
        /** @var LinkRecord $changed */
        $changed = array_merge($this->link, array($column => $other));
        self::assertFalse(Token::isSignatureValid($this->key, $changed, $this->signature));
    }

    /** @return array<int, array{string, string|int}> */
    public static function others(): array
    {
        return array(
            array('shop', 't'),
            array('storefront', '2'),
            array('customer', '3'),
            array('agent', '4'),
            array('kind', 'magic'),
            array('expires_at', 5),
            array('handle_hash', Token::hash('other')),
        );
    }

    public function testIsOneKeysAlone(): void
    {
        $other = new Key('k1', str_repeat('t', 32));
        self::assertFalse(Token::isSignatureValid($other, $this->link, $this->signature));
        $renamed = new Key('k2', str_repeat('s', 32));
        self::assertFalse(Token::isSignatureValid($renamed, $this->link, $this->signature));
    }

    public function testHasOneSpelling(): void
    {
        $alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
        $valid = array();
        foreach (str_split($alphabet) as $character) {
            $spelling = substr($this->signature, 0, -1) . $character;
            if (Token::isSignatureValid($this->key, $this->link, $spelling)) {
                $valid[] = $spelling;
            }
        }
        self::assertSame(array($this->signature), $valid);
    }
}
