<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Admin;

use ConnectAsCustomer\Core\Http\ProblemError;
use ConnectAsCustomer\Core\Schema\SettingsDocument;
use ConnectAsCustomer\Core\Settings\DefaultSettings;
use ConnectAsCustomer\Core\Texts;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\Settings\Field;
use ConnectAsCustomer\PrestaShop\Admin\Settings\FieldList;
use ConnectAsCustomer\PrestaShop\Admin\Settings\FormReader;
use ConnectAsCustomer\PrestaShop\Admin\Settings\FormValues;
use ConnectAsCustomer\PrestaShop\Admin\Settings\SettingsPath;
use PHPUnit\Framework\TestCase;

/** The settings page's form: what it shows is what it reads, and it takes nothing that the core would refuse. */
final class SettingsFormTest extends TestCase
{
    public function testReadsBackWhatItShows(): void
    {
        $settings = self::unusual();
        $reader = new FormReader(self::texts());
        $read = $reader->read(DefaultSettings::get(), FormValues::from($settings, array()));
        self::assertSame(array(), $reader->errors());
        self::assertSame($settings, $read);
        self::assertEquals($settings, SettingsDocument::parse(json_decode((string) json_encode($read))));
    }

    public function testHasAFieldForEverySettingThatTheShopCanAnswer(): void
    {
        $places = array_map(function (Field $field) {
            return $field->place;
        }, FieldList::all());
        // The settings page asks both in one question; PrestaShop keeps no consent.
        $without = array('access.superAdminOnly', 'access.consent');
        self::assertSame(array(), array_values(array_diff(self::placesOf(DefaultSettings::get()), $places, $without)));
    }

    /** @dataProvider ranges */
    public function testHasTheLimitsOfTheCore(Field $field): void
    {
        $least = intdiv($field->least, $field->scale);
        $most = intdiv($field->most, $field->scale);
        foreach (array(array($least - 1, false), array($least, true), array($most, true), array($most + 1, false)) as $case) {
            $settings = SettingsPath::write(DefaultSettings::get(), $field->place, $case[0]);
            self::assertSame($case[1], self::isTaken($settings), $field->name . ' ' . $case[0]);
        }
    }

    /** @return array<string, array{Field}> */
    public static function ranges(): array
    {
        $ranges = array();
        foreach (FieldList::all() as $field) {
            if ($field->type === Field::DURATION || $field->type === Field::NUMBER) {
                $ranges[$field->name] = array($field);
            }
        }

        return $ranges;
    }

    /**
     * @dataProvider mistakes
     *
     * @param array<string, mixed> $typed
     */
    public function testSaysBesideTheFieldWhatIsWrong(array $typed, string $field): void
    {
        $reader = new FormReader(self::texts());
        $reader->read(DefaultSettings::get(), $typed + FormValues::from(DefaultSettings::get(), array()));
        self::assertSame(array($field), array_keys($reader->errors()));
    }

    /** @return array<string, array{array<string, mixed>, string}> */
    public static function mistakes(): array
    {
        return array(
            'too short' => array(array('instant' => '9', 'instant_unit' => 'seconds'), 'instant'),
            'too long' => array(array('magic' => '31', 'magic_unit' => 'days'), 'magic'),
            'no whole minutes' => array(array('reusable' => '90', 'reusable_unit' => 'seconds'), 'reusable'),
            'no number' => array(array('retention' => 'abc'), 'retention'),
            'an array' => array(array('retention' => array('1')), 'retention'),
            'no such choice' => array(array('mode' => 'godlike'), 'mode'),
            'no profile' => array(array('who' => 'ticked', 'roles' => array('')), 'roles'),
            'no path' => array(array('landing' => 'path', 'landing_path' => ' '), 'landing_path'),
            'foreign page' => array(array('landing' => 'path', 'landing_path' => '//evil.example'), 'landing_path'),
            'foreign choice' => array(array('landing_paths' => "/cart\nhttps://evil.example"), 'landing_paths'),
        );
    }

    public function testListsTheDefaultLandingAmongThoseThatLinksMayHave(): void
    {
        $typed = array('landing' => 'path', 'landing_path' => '/order-history', 'landing_paths' => " /cart \r\n\r\n/cart");
        $reader = new FormReader(self::texts());
        $read = $reader->read(DefaultSettings::get(), $typed);
        self::assertSame(array('default' => '/order-history', 'paths' => array('/cart', '/order-history')), $read['landing']);
    }

    public function testTakesNoEmptyTick(): void
    {
        $reader = new FormReader(self::texts());
        $read = $reader->read(DefaultSettings::get(), array('magic_roles' => array('', 'Salesman', array('x'))));
        self::assertSame(array('Salesman'), $read['access']['magicRoles']);
    }

    /** @return array<string, mixed> */
    private static function unusual(): array
    {
        return array(
            'banner' => array('enabled' => false, 'position' => 'bottom'),
            'links' => array('instantSeconds' => 61, 'instantUses' => 'until-expiry', 'reusableMinutes' => 1440, 'magicSeconds' => 300),
            'landing' => array('default' => '/cart', 'paths' => array('/cart', '/order-history')),
            'sessions' => array('absoluteSeconds' => 86400, 'idleSeconds' => 60, 'extendSeconds' => 0, 'mode' => 'read-only', 'blockCheckout' => false),
            'access' => array(
                'roles' => array('Salesman'),
                'superAdminOnly' => false,
                'magicRoles' => array('Logistician'),
                'excludedGroups' => array('Guest'),
                'consent' => 'not-asked',
            ),
            'reason' => array('rule' => 'ticket', 'minLength' => 7),
            'cart' => 'latest',
            'listButton' => false,
            'loginHook' => array('instant' => true, 'magic' => false),
            'retentionDays' => 0,
        );
    }

    /** @param array<string, mixed> $settings */
    private static function isTaken(array $settings): bool
    {
        try {
            SettingsDocument::parse(json_decode((string) json_encode($settings)));

            return true;
        } catch (ProblemError $error) {
            return false;
        }
    }

    /**
     * @param array<int|string, mixed> $settings
     *
     * @return string[]
     */
    private static function placesOf(array $settings, string $above = ''): array
    {
        $places = array();
        foreach ($settings as $name => $value) {
            $isGroup = is_array($value) && is_string(key($value));
            $places = array_merge($places, $isGroup ? self::placesOf($value, $above . $name . '.') : array($above . $name));
        }

        return $places;
    }

    private static function texts(): AgentTexts
    {
        return new AgentTexts(new Texts('en'));
    }
}
