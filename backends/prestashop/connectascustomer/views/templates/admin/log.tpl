{* Customers > Connection log. *}
<div class="cac-page">
  <form class="panel" method="get" action="">
    <h3 class="panel-heading">{$t->say('admin_log_filter') nofilter}</h3>
    {foreach $hidden as $name => $value}<input type="hidden" name="{$name|escape:'html':'UTF-8'}" value="{$value|escape:'html':'UTF-8'}">{/foreach}
    <div class="cac-choices">
      <label class="cac-field"><span>{$t->say('admin_log_agent') nofilter}</span>
        <select class="form-control" name="cac_agent">
          <option value="">{$t->say('popup_state_all') nofilter}</option>
          {foreach $agents as $id => $name}<option value="{$id|escape:'html':'UTF-8'}"{if $typed.agent === (string) $id} selected{/if}>{$name|escape:'html':'UTF-8'}</option>{/foreach}
        </select>
      </label>
      <label class="cac-field"><span>{$t->say('admin_log_customer_id') nofilter}</span>
        <input class="form-control" type="text" inputmode="numeric" pattern="[0-9]*" name="cac_customer" value="{$typed.customer|escape:'html':'UTF-8'}">
      </label>
      <label class="cac-field"><span>{$t->say('popup_state') nofilter}</span>
        <select class="form-control" name="cac_state">
          <option value="">{$t->say('popup_state_all') nofilter}</option>
          <option value="live"{if $typed.state === 'live'} selected{/if}>{$t->say('popup_state_live') nofilter}</option>
          <option value="ended"{if $typed.state === 'ended'} selected{/if}>{$t->say('popup_state_ended') nofilter}</option>
        </select>
      </label>
      <label class="cac-field"><span>{$t->say('admin_log_from') nofilter}</span>
        <input class="form-control" type="date" name="cac_from" value="{$typed.from|escape:'html':'UTF-8'}">
      </label>
      <label class="cac-field"><span>{$t->say('admin_log_to') nofilter}</span>
        <input class="form-control" type="date" name="cac_to" value="{$typed.to|escape:'html':'UTF-8'}">
      </label>
    </div>
    <div class="cac-actions">
      <button type="submit" class="btn btn-primary">{$t->say('admin_log_apply') nofilter}</button>
      <a class="btn btn-default" href="{$page|escape:'html':'UTF-8'}">{$t->say('admin_log_reset') nofilter}</a>
      <span class="cac-export">
        <span>{$t->say('admin_log_export') nofilter}</span>
        <a class="btn btn-default" download="sessions.csv" href="{$csv|escape:'html':'UTF-8'}">CSV</a>
        <a class="btn btn-default" download="sessions.ndjson" href="{$ndjson|escape:'html':'UTF-8'}">NDJSON</a>
      </span>
    </div>
  </form>
  <div class="panel">
    <h3 class="panel-heading">{$t->say('admin_tab_log') nofilter}</h3>
    {if $problem !== ''}
      <div class="alert alert-warning">{$problem|escape:'html':'UTF-8'}</div>
    {elseif $sessions}
      {include file="{$folder}sessions.tpl" columns='all'}
      {if $older !== ''}<p class="cac-actions"><a class="btn btn-default" href="{$older|escape:'html':'UTF-8'}">{$t->say('admin_log_older') nofilter}</a></p>{/if}
    {else}
      <p>{$t->say('admin_log_none') nofilter}</p>
    {/if}
    <p class="cac-note">{$t->say('admin_log_note') nofilter}</p>
  </div>
</div>
