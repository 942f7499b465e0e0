<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Config;

use ConnectAsCustomer\HeadlessLogin\Model\Landing\LandingUrl;
use Magento\Framework\App\Config\Value;
use Magento\Framework\Exception\LocalizedException;

/**
 * Keeps landing URLs out of the configuration that no handle may be sent to.
 */
class LandingUrlValue extends Value
{
    /**
     * @return $this
     * @throws LocalizedException
     */
    public function beforeSave()
    {
        $url = trim((string)$this->getValue());
        if ($url !== '' && LandingUrl::parse($url) === null) {
            throw new LocalizedException(__(
                'The landing URL has to begin with https:// (http:// on this machine only) '
                . 'and to hold neither a user name nor a fragment (#).'
            ));
        }
        $this->setValue($url);
        return parent::beforeSave();
    }
}
