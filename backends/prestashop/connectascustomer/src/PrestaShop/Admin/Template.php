<?php

namespace ConnectAsCustomer\PrestaShop\Admin;

use Context;

/** Renders one of the module's own back office templates. */
final class Template
{
    /**
     * @param string $name file below views/templates/admin, without its ending
     * @param array<string, mixed> $values
     *
     * @return string
     */
    public static function render(Context $context, $name, array $values)
    {
        $folder = dirname(dirname(dirname(__DIR__))) . '/views/templates/admin/';
        $template = $context->smarty->createTemplate($folder . $name . '.tpl', $context->smarty);
        $template->assign($values + array(
            'folder' => $folder,
            't' => new TemplateTexts(AgentTexts::of($context)),
        ));

        return $template->fetch();
    }
}
