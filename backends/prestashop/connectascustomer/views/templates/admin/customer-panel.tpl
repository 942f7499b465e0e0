{* Panel about one customer. look: card (pages made with Symfony) or panel (older ones); place: classes that fit it into
   the page; problem: why there is no button. *}
<div class="cac-panel {$place}" id="connectascustomer" data-cac-panel tabindex="-1">
  <div class="{$look}">
    <h3 class="{if $look === 'card'}card-header{else}panel-heading{/if}">
      {$t->say('admin_connect') nofilter}
    </h3>
    <div class="{if $look === 'card'}card-body{else}cac-body{/if}">
      {if $problem !== ''}
        <p class="alert alert-warning" role="note">{$problem|escape:'html':'UTF-8'}</p>
      {else}
        {include file="{$folder}connect-form.tpl"}
      {/if}
      {if $sessions}
        <h4 class="cac-title">{$t->say('popup_recent') nofilter}</h4>
        {include file="{$folder}sessions.tpl" columns='customer'}
      {/if}
    </div>
  </div>
</div>
