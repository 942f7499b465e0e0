{* The module's settings page. refusal: why this agent sees none. *}
<div class="cac-page">
  {if $refusal !== ''}
    <div class="alert alert-warning">{$refusal|escape:'html':'UTF-8'}</div>
  {else}
    {if $done !== ''}<div class="alert alert-success" role="status">{$done|escape:'html':'UTF-8'}</div>{/if}
    {if $error !== ''}<div class="alert alert-danger" role="alert">{$error|escape:'html':'UTF-8'}</div>{/if}
    {if $missing !== ''}<div class="alert alert-warning">{$t->say('admin_rights_missing', $missing) nofilter}</div>{/if}
    <form class="form-horizontal" method="post" action="" novalidate>
      <input type="hidden" name="connectascustomer[token]" value="{$token|escape:'html':'UTF-8'}">
      {if $storefront !== ''}
        <div class="panel">
          <h3 class="panel-heading">{$t->say('admin_scope', $storefront) nofilter}</h3>
          <div class="radio"><label><input type="radio" name="connectascustomer[own]" value="0"{if !$own} checked{/if}> {$t->say('admin_scope_all') nofilter}</label></div>
          <div class="radio"><label><input type="radio" name="connectascustomer[own]" value="1"{if $own} checked{/if}> {$t->say('admin_scope_own') nofilter}</label></div>
        </div>
      {/if}
      {foreach $groups as $group}
        <div class="panel">
          <h3 class="panel-heading">{$group.title|escape:'html':'UTF-8'}</h3>
          {if $group.note !== ''}<p class="cac-note">{$group.note|escape:'html':'UTF-8'}</p>{/if}
          {foreach $group.rows as $row}
            {include file="{$folder}field.tpl"}
          {/foreach}
          <div class="panel-footer">
            <button type="submit" class="btn btn-default pull-right"><i class="process-icon-save"></i> {$t->say('admin_save') nofilter}</button>
          </div>
        </div>
      {/foreach}
    </form>
    <form class="panel" method="post" action="">
      <h3 class="panel-heading">{$t->say('admin_keys') nofilter}</h3>
      <input type="hidden" name="connectascustomer[token]" value="{$token|escape:'html':'UTF-8'}">
      <p>{$t->say('admin_keys_note', $key, $keys) nofilter}</p>
      <button type="submit" class="btn btn-default" name="connectascustomer[rotate]" value="1">{$t->say('admin_keys_rotate') nofilter}</button>
    </form>
    <div class="panel">
      <h3 class="panel-heading">{$t->say('popup_find') nofilter}</h3>
      {include file="{$folder}search.tpl"}
    </div>
    <div class="panel">
      <h3 class="panel-heading">{$t->say('admin_last_connections') nofilter}</h3>
      {if $sessions}{include file="{$folder}sessions.tpl" columns='all'}{else}<p>{$t->say('popup_no_team_sessions') nofilter}</p>{/if}
    </div>
  {/if}
</div>
