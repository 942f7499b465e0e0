{* Customers > Connect as customer. *}
<div class="cac-page">
  {if $problem !== ''}
    <div class="alert alert-warning">{$problem|escape:'html':'UTF-8'}</div>
  {else}
    <div class="panel">
      <h3 class="panel-heading">{$t->say('popup_find') nofilter}</h3>
      {include file="{$folder}search.tpl"}
    </div>
    <div class="panel">
      <h3 class="panel-heading">{$t->say('popup_recent') nofilter}</h3>
      {if $sessions}{include file="{$folder}sessions.tpl" columns='all'}{else}<p>{$t->say('admin_no_sessions') nofilter}</p>{/if}
    </div>
  {/if}
</div>
