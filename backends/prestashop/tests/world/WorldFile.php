<?php

namespace ConnectAsCustomer\Tests\World;

/** A world and its keys between two requests: one file in the folder of the replay. */
final class WorldFile
{
    /** @var string */
    private $path;

    /**
     * @param string $folder
     * @param string $id letters, digits and hyphens
     */
    public function __construct($folder, $id)
    {
        if (preg_match('/^[a-z0-9-]+\z/', $id) !== 1) {
            throw new \InvalidArgumentException('no world is called ' . $id);
        }
        $this->path = $folder . '/' . $id . '.world';
    }

    /** @return array{World, MemoryKeyStore} */
    public function read()
    {
        $text = file_get_contents($this->path);
        if ($text === false) {
            throw new \RuntimeException('there is no world ' . $this->path);
        }
        $state = json_decode($text, true);
        $keys = new MemoryKeyStore();
        $keys->document = $state['keys'];

        return array(World::fromState($state['world']), $keys);
    }

    public function write(World $world, MemoryKeyStore $keys)
    {
        file_put_contents(
            $this->path,
            json_encode(array('world' => $world->toState(), 'keys' => $keys->document))
        );
    }
}
