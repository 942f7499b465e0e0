<?php

namespace ConnectAsCustomer\Tests\Unit\PrestaShop\Admin;

use ConnectAsCustomer\Core\Settings\DefaultSettings;
use ConnectAsCustomer\Core\Texts;
use ConnectAsCustomer\PrestaShop\Admin\AgentTexts;
use ConnectAsCustomer\PrestaShop\Admin\Settings\FieldList;
use ConnectAsCustomer\PrestaShop\Admin\Settings\FormValues;
use ConnectAsCustomer\PrestaShop\Admin\Settings\FormView;
use PHPUnit\Framework\TestCase;

final class SettingsTextsTest extends TestCase
{
    private const PROFILES = array(
        array('id' => 1, 'name' => 'SuperAdmin', 'superAdmin' => true, 'seesCustomers' => true, 'hasRight' => true, 'lead' => true),
        array('id' => 2, 'name' => 'Translator', 'superAdmin' => false, 'seesCustomers' => false, 'hasRight' => false, 'lead' => false),
    );

    public function testEveryFieldHasItsWords(): void
    {
        $rows = self::rows(true, FormValues::from(DefaultSettings::get(), array()));
        self::assertCount(count(FieldList::all()), $rows);
        foreach ($rows as $row) {
            self::assertNotSame('', $row['label']);
        }
    }

    public function testAStorefrontHasNothingOfItsOwnThatHoldsForTheWholeInstallation(): void
    {
        $whole = array_column(self::rows(true, array()), 'name');
        $own = array_column(self::rows(false, array()), 'name');
        self::assertSame(array('leads', 'list_button', 'retention'), array_values(array_diff($whole, $own)));
    }

    public function testSuperAdminsAreNotAskedForAndOthersAreExplained(): void
    {
        $labels = array_column(self::row('roles', array())['options'], 'label');
        self::assertSame(array('Translator – has no access to customers'), $labels);
    }

    public function testWhatIsNoLongerThereCanBeUnticked(): void
    {
        $options = self::row('excluded_groups', array('excluded_groups' => array('Wholesale')))['options'];
        self::assertSame(array('Guest', 'Wholesale'), array_column($options, 'value'));
        self::assertSame(array(false, true), array_column($options, 'checked'));
    }

    /**
     * @param array<string, mixed> $values
     *
     * @return array<string, mixed>
     */
    private static function row(string $name, array $values): array
    {
        return array_column(self::rows(true, $values), null, 'name')[$name];
    }

    /**
     * @param array<string, mixed> $values
     *
     * @return array<int, array<string, mixed>>
     */
    private static function rows(bool $isWhole, array $values): array
    {
        $view = new FormView(new AgentTexts(new Texts('en')), self::PROFILES, array('Guest'), $isWhole);

        return array_merge(...array_column($view->groups($values, array()), 'rows'));
    }
}
