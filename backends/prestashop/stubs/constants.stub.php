<?php

// Known only while PrestaShop runs; getenv keeps the analysis from taking them for fixed.
define('_PS_VERSION_', (string) getenv('_PS_VERSION_'));
define('_PS_ROOT_DIR_', (string) getenv('_PS_ROOT_DIR_'));
define('_PS_ADMIN_DIR_', (string) getenv('_PS_ADMIN_DIR_'));
define('_MODULE_DIR_', (string) getenv('_MODULE_DIR_'));
define('__PS_BASE_URI__', (string) getenv('__PS_BASE_URI__'));
define('_DB_SERVER_', (string) getenv('_DB_SERVER_'));
define('_DB_NAME_', (string) getenv('_DB_NAME_'));
define('_DB_USER_', (string) getenv('_DB_USER_'));
define('_DB_PASSWD_', (string) getenv('_DB_PASSWD_'));
define('_DB_PREFIX_', (string) getenv('_DB_PREFIX_'));
define('_PS_ADMIN_PROFILE_', (int) getenv('_PS_ADMIN_PROFILE_'));
