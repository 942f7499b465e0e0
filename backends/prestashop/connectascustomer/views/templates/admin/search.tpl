{* Search for customers; the script fills the list while somebody types. *}
<div class="cac-search" data-cac-search data-cac-customer-url="{$customerUrl|escape:'html':'UTF-8'}">
  <label class="cac-field cac-query">
    <span>{$t->say('popup_find_by') nofilter}</span>
    <input class="form-control" type="search" autocomplete="off" spellcheck="false" maxlength="100" data-cac-query>
  </label>
  {if $mayConnect}
    <details class="cac-details"{if $reason.rule !== 'optional'} open{/if}>
      <summary>{$t->say('admin_choices') nofilter}</summary>
      <form>{include file="{$folder}choices.tpl"}</form>
    </details>
  {/if}
  <div data-cac-outcome></div>
  <p class="cac-count" role="status" data-cac-count></p>
  <ul class="cac-results" data-cac-results aria-label="{$t->say('popup_results') nofilter}"></ul>
  <button type="button" class="btn btn-default" data-cac-more hidden>{$t->say('popup_load_more') nofilter}</button>
</div>
