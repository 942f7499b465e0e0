<?php

namespace ConnectAsCustomer\Core\Storage;

/** Thrown by a database that knows of itself that it is not there, full or read-only: the answer is `unavailable`. */
final class DatabaseUnavailable extends \RuntimeException
{
}
