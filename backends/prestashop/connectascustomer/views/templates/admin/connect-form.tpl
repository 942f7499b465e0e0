{* Choices and buttons for one customer; the script sends them. *}
<form class="cac-form" data-cac-customer="{$customer.id|escape:'html':'UTF-8'}" data-cac-name="{$customer.name|escape:'html':'UTF-8'}">
  {include file="{$folder}choices.tpl"}
  <div class="cac-actions">
    <button type="submit" class="btn btn-primary" data-cac-connect>{$t->say('button_connect_as', $customer.name) nofilter}</button>
    {if $magic}
      <button type="button" class="btn btn-outline-secondary btn-default" data-cac-magic aria-describedby="cac-magic-note">{$t->say('button_magic') nofilter}</button>
      <small class="cac-note" id="cac-magic-note">{$t->say('button_magic_note') nofilter}</small>
    {/if}
  </div>
</form>
