<?php

/** Requests and answers of Magento, as far as the module uses them. */

namespace Magento\Framework\App {
    use Magento\Framework\App\Request\InvalidRequestException;

    interface RequestInterface
    {
        /**
         * @param string $key
         * @param mixed $defaultValue
         * @return mixed
         */
        public function getParam($key, $defaultValue = null);
    }

    interface ActionInterface
    {
    }

    interface CsrfAwareActionInterface extends ActionInterface
    {
        public function createCsrfValidationException(RequestInterface $request): ?InvalidRequestException;

        public function validateForCsrf(RequestInterface $request): ?bool;
    }
}

namespace Magento\Framework\App\Request {
    class InvalidRequestException extends \RuntimeException
    {
    }

    class Http implements \Magento\Framework\App\RequestInterface
    {
        /**
         * @param string $key
         * @param mixed $default
         * @return mixed
         */
        public function getParam($key, $default = null)
        {
            return $default;
        }

        /**
         * @param string $name
         * @param mixed $default
         * @return bool|string
         */
        public function getHeader($name, $default = false)
        {
            return $default;
        }

        /** @return string */
        public function getMethod()
        {
            return 'GET';
        }

        /** @return string */
        public function getContent()
        {
            return '';
        }

        /**
         * @param string|null $name
         * @param mixed $default
         * @return mixed
         */
        public function getServerValue($name = null, $default = null)
        {
            return $default;
        }
    }
}

namespace Magento\Framework\App\Action {
    use Magento\Framework\App\ActionInterface;

    interface HttpPostActionInterface extends ActionInterface
    {
    }

    interface HttpOptionsActionInterface extends ActionInterface
    {
    }
}

namespace Magento\Framework\Controller\Result {
    class Json
    {
        /** @var mixed */
        public $data;
        public int $status = 200;
        /** @var array<string, string> */
        public array $headers = [];

        /**
         * @param mixed $data
         * @param bool $cycleCheck
         * @param mixed[] $options
         * @return $this
         */
        public function setData($data, $cycleCheck = false, $options = [])
        {
            $this->data = $data;
            return $this;
        }

        /**
         * @param int $httpCode
         * @return $this
         */
        public function setHttpResponseCode($httpCode)
        {
            $this->status = $httpCode;
            return $this;
        }

        /**
         * @param string $name
         * @param string $value
         * @param bool $replace
         * @return $this
         */
        public function setHeader($name, $value, $replace = false)
        {
            $this->headers[$name] = $value;
            return $this;
        }
    }

    class JsonFactory
    {
        /**
         * @param array<string, mixed> $data
         * @return Json
         */
        public function create(array $data = [])
        {
            return new Json();
        }
    }
}
