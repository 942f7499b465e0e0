<?php

/** Magento's admin, as far as the module uses it. */

namespace Magento\Backend\App {
    class AbstractAction
    {
        /** @var \Magento\Framework\AuthorizationInterface */
        protected $_authorization;

        /** @var \Magento\Backend\Model\Auth */
        protected $_auth;

        /** @var \Magento\Framework\App\RequestInterface */
        private $request;

        public function __construct(\Magento\Backend\App\Action\Context $context)
        {
            $this->_authorization = $context->getAuthorization();
            $this->_auth = $context->getAuth();
            $this->request = $context->getRequest();
        }

        /** @return \Magento\Framework\App\RequestInterface */
        public function getRequest()
        {
            return $this->request;
        }
    }

    abstract class Action extends AbstractAction
    {
    }
}

namespace Magento\Backend\App\Action {
    class Context
    {
        /** @return \Magento\Framework\AuthorizationInterface */
        public function getAuthorization()
        {
            throw new \LogicException('No shop is there.');
        }

        /** @return \Magento\Backend\Model\Auth */
        public function getAuth()
        {
            throw new \LogicException('No shop is there.');
        }

        /** @return \Magento\Framework\App\RequestInterface */
        public function getRequest()
        {
            throw new \LogicException('No shop is there.');
        }
    }
}

namespace Magento\Backend\Model {
    class Auth
    {
        /** @return \Magento\User\Model\User|null */
        public function getUser()
        {
            return null;
        }
    }
}

namespace Magento\Config\Model\Config {
    interface CommentInterface
    {
        /**
         * @param string $elementValue
         * @return string
         */
        public function getCommentText($elementValue);
    }
}

namespace Magento\Framework\Model {
    abstract class AbstractModel
    {
    }
}

namespace Magento\User\Model {
    class User extends \Magento\Framework\Model\AbstractModel
    {
        /** @return mixed */
        public function getId()
        {
            return null;
        }

        /** @return bool|int|string */
        public function getIsActive()
        {
            return false;
        }

        /** @return string|int|null */
        public function getAclRole()
        {
            return null;
        }

        /** @return string */
        public function getUserName()
        {
            return '';
        }

        /** @return string */
        public function getFirstName()
        {
            return '';
        }

        /** @return string */
        public function getLastName()
        {
            return '';
        }
    }

    class UserFactory
    {
        /**
         * @param array<string, mixed> $data
         * @return User
         */
        public function create(array $data = [])
        {
            return new User();
        }
    }
}

namespace Magento\User\Model\ResourceModel {
    class User
    {
        /**
         * @param \Magento\Framework\Model\AbstractModel $object
         * @param mixed $value
         * @param string|null $field
         * @return $this
         */
        public function load(\Magento\Framework\Model\AbstractModel $object, $value, $field = null)
        {
            return $this;
        }
    }
}
