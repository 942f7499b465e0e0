<?php

namespace ConnectAsCustomer\Core\Http;

/** Files to keep, sent as they are made. */
final class TextStream
{
    /**
     * @param \Traversable<string> $lines
     * @param string $contentType
     * @param string $fileName
     *
     * @return Response
     */
    public static function createTextStream(\Traversable $lines, $contentType, $fileName)
    {
        return new Response(200, array(
            'Content-Type' => $contentType,
            'Content-Disposition' => 'attachment; filename="' . $fileName . '"',
        ), $lines);
    }
}
