<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Controller\Adminhtml\Handle;

use ConnectAsCustomer\HeadlessLogin\Model\Access\Agents;
use ConnectAsCustomer\HeadlessLogin\Model\Handle\OfferHandle;
use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use Magento\Backend\App\Action;
use Magento\Backend\App\Action\Context;
use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\Controller\Result\Json;
use Magento\Framework\Controller\Result\JsonFactory;

/**
 * `POST {admin}/connectascustomer/handle/create/?isAjax=true` with `form_key`, `customer_id` and perhaps `store_id`.
 * Magento checks session and form key. Answers 200 with what OfferHandle says, or `{"error": code, "message": text}`.
 */
class Create extends Action implements HttpPostActionInterface
{
    /** The right itself is asked for below: where Magento misses one, it answers with a page instead of JSON. */
    public const ADMIN_RESOURCE = 'Magento_Backend::admin';

    public function __construct(
        Context $context,
        private readonly JsonFactory $json,
        private readonly OfferHandle $offer
    ) {
        parent::__construct($context);
    }

    public function execute(): Json
    {
        $request = $this->getRequest();
        try {
            $adminId = (int)$this->_auth->getUser()?->getId();
            if (!$this->_authorization->isAllowed(Agents::RIGHT)) {
                throw new Refused(Refused::NOT_ALLOWED, __('This admin user may not log in as a customer.'));
            }
            $storeId = (int)$request->getParam('store_id') ?: null;
            $answer = $this->offer->execute($adminId, (int)$request->getParam('customer_id'), $storeId);
        } catch (Refused $refused) {
            $answer = ['error' => $refused->reason, 'message' => $refused->getMessage()];
        }
        return $this->json->create()->setData($answer)->setHeader('Cache-Control', 'no-store', true);
    }
}
