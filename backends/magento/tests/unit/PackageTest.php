<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Tests\Unit;

use ConnectAsCustomer\HeadlessLogin\Api\GenerateLoginCustomerTokenInterface;
use ConnectAsCustomer\HeadlessLogin\Model\Config\LandingComment;
use ConnectAsCustomer\HeadlessLogin\Tests\World\WorldTest;
use ConnectAsCustomer\HeadlessLogin\ViewModel\AdminMark;

/**
 * What Magento reads from files: they name the same things as the code.
 */
final class PackageTest extends WorldTest
{
    private const MODULE = __DIR__ . '/../../module';

    public function testEveryClassThatXmlNamesIsThere(): void
    {
        $named = [];
        foreach ($this->files('xml') as $file) {
            $xml = (string)file_get_contents($file);
            preg_match_all('/ConnectAsCustomer\\\\HeadlessLogin(?:\\\\\w+)+/', $xml, $found);
            array_push($named, ...$found[0]);
        }
        $virtual = ['ConnectAsCustomer\HeadlessLogin\Logger', 'ConnectAsCustomer\HeadlessLogin\Logger\Handler'];
        $named = array_diff($named, $virtual);
        self::assertGreaterThan(10, count($named));
        foreach ($named as $class) {
            self::assertTrue(class_exists($class) || interface_exists($class), $class);
        }
    }

    public function testEveryRouteLeadsToAMethod(): void
    {
        $routes = simplexml_load_file(self::MODULE . '/etc/webapi.xml');
        foreach ($routes ? $routes->route : [] as $route) {
            $service = (string)$route->service['class'];
            self::assertTrue(method_exists($service, (string)$route->service['method']), (string)$route['url']);
        }
    }

    public function testTheWhitelistNamesWhatTheSchemaHas(): void
    {
        $schema = simplexml_load_file(self::MODULE . '/etc/db_schema.xml');
        $expected = [];
        foreach ($schema ? $schema->table : [] as $table) {
            $entry = [];
            foreach ($table->column as $column) {
                $entry['column'][(string)$column['name']] = true;
            }
            foreach ($table->index as $index) {
                $entry['index'][(string)$index['referenceId']] = true;
            }
            $entry['constraint'] = ['PRIMARY' => true];
            $expected[(string)$table['name']] = $entry;
        }
        $whitelist = json_decode((string)file_get_contents(self::MODULE . '/etc/db_schema_whitelist.json'), true);
        self::assertSame($expected, $whitelist);
    }

    public function testTitlesOfRightsFitMagentosSchema(): void
    {
        preg_match_all('/title="([^"]*)"/', (string)file_get_contents(self::MODULE . '/etc/acl.xml'), $titles);
        self::assertNotSame([], $titles[1]);
        foreach ($titles[1] as $title) {
            self::assertLessThanOrEqual(50, strlen($title), $title);
        }
    }

    public function testTheVersionIsSaidOnce(): void
    {
        $package = json_decode((string)file_get_contents(self::MODULE . '/composer.json'), true);
        $mark = new AdminMark($this->world->landings());
        self::assertSame($package['version'], $mark->getVersion());
        self::assertFalse($mark->isHeadless());
        $this->world->stores->landings = [2 => 'https://pwa.example/'];
        self::assertTrue($mark->isHeadless());
    }

    public function testLanguagesSayTheSameTexts(): void
    {
        $english = $this->texts('en_US');
        self::assertSame(array_keys($english), array_values($english));
        self::assertSame(array_keys($english), array_keys($this->texts('de_DE')));
    }

    public function testEveryTextOfTheCodeIsInTheLanguageFiles(): void
    {
        $texts = $this->texts('en_US');
        $said = [];
        foreach ($this->files('php') as $file) {
            $call = '/__\(\s*(\'(?:[^\'\\\\]|\\\\.)*\'(?:\s*\.\s*\'(?:[^\'\\\\]|\\\\.)*\')*)/';
            preg_match_all($call, (string)file_get_contents($file), $found);
            foreach ($found[1] as $literal) {
                preg_match_all('/\'((?:[^\'\\\\]|\\\\.)*)\'/', $literal, $parts);
                $said[] = stripslashes(implode('', $parts[1]));
            }
        }
        self::assertGreaterThan(8, count($said));
        self::assertSame([], array_values(array_diff($said, array_keys($texts), ['%1'])));
    }

    public function testTheCommentTellsWhenMagentoBringsTheExchange(): void
    {
        $comment = new LandingComment();
        self::assertStringNotContainsString('brings the REST exchange', $comment->getCommentText(''));
        $name = 'Magento\LoginAsCustomerApi\Api\GenerateLoginCustomerTokenInterface';
        class_alias(GenerateLoginCustomerTokenInterface::class, $name);
        self::assertStringContainsString('brings the REST exchange', $comment->getCommentText(''));
    }

    /** @return list<string> */
    private function files(string $extension): array
    {
        $files = [];
        foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator(self::MODULE)) as $file) {
            if ($file instanceof \SplFileInfo && $file->getExtension() === $extension) {
                $files[] = $file->getPathname();
            }
        }
        return $files;
    }

    /** @return array<string, string> */
    private function texts(string $language): array
    {
        $texts = [];
        $file = fopen(self::MODULE . "/i18n/$language.csv", 'r');
        while ($file && is_array($row = fgetcsv($file, null, ',', '"', ''))) {
            $texts[(string)$row[0]] = (string)($row[1] ?? '');
        }
        return $texts;
    }
}
