<?php

declare(strict_types=1);

namespace ConnectAsCustomer\HeadlessLogin\Controller\Handle;

use ConnectAsCustomer\HeadlessLogin\Model\Handle\RedeemHandle;
use ConnectAsCustomer\HeadlessLogin\Model\Landing\Landings;
use ConnectAsCustomer\HeadlessLogin\Model\Refused;
use Magento\Framework\App\Action\HttpOptionsActionInterface;
use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\App\CsrfAwareActionInterface;
use Magento\Framework\App\Request\Http as HttpRequest;
use Magento\Framework\App\Request\InvalidRequestException;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\Controller\Result\Json;
use Magento\Framework\Controller\Result\JsonFactory;
use Psr\Log\LoggerInterface;

/**
 * `POST {storefront}/connectascustomer/handle/redeem` with `{"handle": "…"}`, from a landing page only. Answers with a
 * token, or 403 with the same words for every reason; the reason is in `var/log/connectascustomer.log`.
 */
class Redeem implements HttpPostActionInterface, HttpOptionsActionInterface, CsrfAwareActionInterface
{
    private const LONGEST_BODY = 1024;

    public function __construct(
        private readonly HttpRequest $request,
        private readonly JsonFactory $json,
        private readonly Landings $landings,
        private readonly RedeemHandle $redeem,
        private readonly LoggerInterface $logger
    ) {
    }

    public function execute(): Json
    {
        $origin = (string)$this->request->getHeader('Origin');
        $isLanding = in_array($origin, $this->landings->getOrigins(), true);
        $result = $this->json->create();
        $result->setHeader('Cache-Control', 'no-store', true);
        $result->setHeader('Vary', 'Origin', true);
        $result->setHeader('X-Content-Type-Options', 'nosniff', true);
        if ($isLanding) {
            $result->setHeader('Access-Control-Allow-Origin', $origin, true);
        }
        if ($this->request->getMethod() === 'OPTIONS') {
            return $this->answerPreflight($result, $isLanding);
        }
        try {
            if (!$isLanding) {
                throw new Refused(Refused::ORIGIN_FOREIGN, __('This link is invalid or has expired.'));
            }
            $address = (string)$this->request->getServerValue('REMOTE_ADDR');
            return $result->setData($this->redeem->execute($this->readHandle(), $origin, $address));
        } catch (Refused $refused) {
            // An origin comes from the caller: as JSON it cannot break the line.
            $this->logger->warning('Handle refused: ' . $refused->reason, ['origin' => substr($origin, 0, 255)]);
        } catch (\Throwable $error) {
            // A shop that is out of order tells visitors nothing either.
            $this->logger->error('Handle not redeemed: ' . get_class($error) . ': ' . $error->getMessage());
        }
        $message = __('This link is invalid or has expired.');
        return $result->setHttpResponseCode(403)->setData(['error' => 'invalid_or_expired', 'message' => $message]);
    }

    /** The Origin header is checked instead: a page that may not redeem has no form key, and one that may has none either. */
    public function validateForCsrf(RequestInterface $request): ?bool
    {
        return true;
    }

    public function createCsrfValidationException(RequestInterface $request): ?InvalidRequestException
    {
        return null;
    }

    private function answerPreflight(Json $result, bool $isLanding): Json
    {
        if ($isLanding) {
            $result->setHeader('Access-Control-Allow-Methods', 'POST', true);
            $result->setHeader('Access-Control-Allow-Headers', 'Content-Type', true);
            $result->setHeader('Access-Control-Max-Age', '600', true);
        }
        return $result->setHttpResponseCode($isLanding ? 200 : 403)->setData((object)[]);
    }

    private function readHandle(): string
    {
        $type = strtolower(trim(explode(';', (string)$this->request->getHeader('Content-Type'))[0]));
        $body = (string)$this->request->getContent();
        $fields = $type === 'application/json' && strlen($body) <= self::LONGEST_BODY ? json_decode($body, true) : null;
        $handle = is_array($fields) ? $fields['handle'] ?? null : null;
        return is_string($handle) ? $handle : '';
    }
}
