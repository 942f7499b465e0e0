<?php

/** Magento's framework, as far as the module uses it. Bodies are there only where a test has to run through them. */

namespace {
    /**
     * @param string $text
     * @param mixed ...$arguments
     */
    function __($text, ...$arguments): \Magento\Framework\Phrase
    {
        return new \Magento\Framework\Phrase($text, $arguments);
    }
}

namespace Psr\Log {
    interface LoggerInterface
    {
        /**
         * @param string|\Stringable $message
         * @param array<string, mixed> $context
         */
        public function warning($message, array $context = []): void;

        /**
         * @param string|\Stringable $message
         * @param array<string, mixed> $context
         */
        public function error($message, array $context = []): void;
    }
}

namespace Magento\Framework {
    class Phrase implements \JsonSerializable
    {
        /**
         * @param string $text
         * @param mixed[] $arguments
         */
        public function __construct(private $text, private array $arguments = [])
        {
        }

        /** @return string */
        public function getText()
        {
            return $this->text;
        }

        /** @return string */
        public function __toString()
        {
            $places = array_map(static fn (int $at): string => '%' . ($at + 1), array_keys($this->arguments));
            return str_replace($places, array_map('strval', $this->arguments), $this->text);
        }

        /** @return string */
        #[\ReturnTypeWillChange]
        public function jsonSerialize()
        {
            return (string)$this;
        }
    }

    class Escaper
    {
        /**
         * @param string $string
         * @param bool $escapeSingleQuote
         * @return string
         */
        public function escapeHtmlAttr($string, $escapeSingleQuote = true)
        {
            return $string;
        }
    }

    interface AuthorizationInterface
    {
        /**
         * @param string $resource
         * @param string|null $privilege
         * @return bool
         */
        public function isAllowed($resource, $privilege = null);
    }
}

namespace Magento\Framework\Authorization {
    interface PolicyInterface
    {
        /**
         * @param string|int $roleId
         * @param string $resourceId
         * @param string|null $privilege
         * @return bool
         */
        public function isAllowed($roleId, $resourceId, $privilege = null);
    }
}

namespace Magento\Framework\Exception {
    use Magento\Framework\Phrase;

    class LocalizedException extends \Exception
    {
        /** @param int $code */
        public function __construct(Phrase $phrase, ?\Exception $cause = null, $code = 0)
        {
            parent::__construct((string)$phrase, $code, $cause);
        }
    }

    class NoSuchEntityException extends LocalizedException
    {
        public function __construct(?Phrase $phrase = null, ?\Exception $cause = null, int $code = 0)
        {
            parent::__construct($phrase ?? new Phrase('No such entity.'), $cause, $code);
        }
    }
}

namespace Magento\Framework\Webapi {
    use Magento\Framework\Exception\LocalizedException;
    use Magento\Framework\Phrase;

    class Exception extends LocalizedException
    {
        public const HTTP_BAD_REQUEST = 400;
        public const HTTP_UNAUTHORIZED = 401;
        public const HTTP_FORBIDDEN = 403;
        public const HTTP_NOT_FOUND = 404;
        public const HTTP_TOO_MANY_REQUESTS = 429;

        /** @var int */
        private $httpCode;

        /** @var array<string, mixed> */
        private $details;

        /**
         * @param int $code
         * @param int $httpCode
         * @param array<string, mixed> $details
         * @param string $name
         * @param mixed[]|null $errors
         * @param string|null $stackTrace
         */
        public function __construct(
            Phrase $phrase,
            $code = 0,
            $httpCode = self::HTTP_BAD_REQUEST,
            array $details = [],
            $name = '',
            $errors = null,
            $stackTrace = null
        ) {
            parent::__construct($phrase, null, $code);
            $this->httpCode = $httpCode;
            $this->details = $details;
        }

        /** @return int */
        public function getHttpCode()
        {
            return $this->httpCode;
        }

        /** @return array<string, mixed> */
        public function getDetails()
        {
            return $this->details;
        }
    }
}

namespace Magento\Framework\Encryption {
    interface EncryptorInterface
    {
        /**
         * @param string $data
         * @return string
         */
        public function decrypt($data);
    }
}

namespace Magento\Framework\App\Config {
    interface ScopeConfigInterface
    {
        /**
         * @param string $path
         * @param string $scopeType
         * @param null|int|string $scopeCode
         * @return mixed
         */
        public function getValue($path, $scopeType = 'default', $scopeCode = null);
    }

    /**
     * @method mixed getValue()
     * @method $this setValue(mixed $value)
     */
    class Value
    {
        /** @var array<string, mixed> */
        private array $data = [];

        /**
         * @param string $name
         * @param mixed[] $arguments
         * @return mixed
         */
        public function __call($name, $arguments)
        {
            if ($name === 'setValue') {
                $this->data['value'] = $arguments[0];
                return $this;
            }
            return $this->data['value'] ?? null;
        }

        /** @return $this */
        public function beforeSave()
        {
            return $this;
        }
    }
}

namespace Magento\Framework\Component {
    class ComponentRegistrar
    {
        public const MODULE = 'module';

        /**
         * @param string $type
         * @param string $componentName
         * @param string $path
         * @return void
         */
        public static function register($type, $componentName, $path)
        {
        }
    }
}

namespace Magento\Framework\View\Element\Block {
    interface ArgumentInterface
    {
    }
}
