<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Model\Config;

use Magento\Config\Model\Config\CommentInterface;

/**
 * What stands below the landing URL: what it is for, and whether Magento brings the exchange itself by now.
 */
class LandingComment implements CommentInterface
{
    /** Where magento/magento2 pull request 40310 puts it. */
    private const OF_MAGENTO = 'Magento\LoginAsCustomerApi\Api\GenerateLoginCustomerTokenInterface';

    /**
     * @param string $elementValue
     * @return string
     */
    public function getCommentText($elementValue)
    {
        $comment = (string)__(
            'Page of your headless storefront that takes a handle from its address and redeems it. '
            . 'Empty: this store view uses Magento\'s own storefront.'
        );
        if (interface_exists(self::OF_MAGENTO)) {
            $comment .= ' ' . __(
                'Your Magento brings the REST exchange itself; this module\'s stricter one answers in its place.'
            );
        }
        return $comment;
    }
}
