{* Landing, storefront, cart and access, as far as the shop offers them, and why. *}
<div class="cac-choices">
  {foreach $choices as $choice}
    <label class="cac-field">
      <span>{$choice.title|escape:'html':'UTF-8'}</span>
      <select class="form-control custom-select" name="{$choice.name}" data-cac-default="{$choice.chosen|escape:'html':'UTF-8'}">
        {foreach $choice.options as $option}
          <option value="{$option.value|escape:'html':'UTF-8'}"{if $option.value === $choice.chosen} selected{/if}>{$option.label|escape:'html':'UTF-8'}</option>
        {/foreach}
      </select>
    </label>
  {/foreach}
  <label class="cac-field cac-wide">
    <span>{$t->say('button_reason') nofilter}{if $reason.rule === 'reason'} <small>({$t->say('button_required') nofilter})</small>{/if}</span>
    <input class="form-control" type="text" name="reason" maxlength="500" autocomplete="off"{if $reason.rule === 'reason'} required minlength="{if $reason.minLength > 0}{$reason.minLength}{else}1{/if}"{/if}>
  </label>
  <label class="cac-field">
    <span>{$t->say('button_ticket') nofilter}{if $reason.rule === 'ticket'} <small>({$t->say('button_required') nofilter})</small>{/if}</span>
    <input class="form-control" type="text" name="ticket" maxlength="100" autocomplete="off"{if $reason.rule === 'ticket'} required{/if}>
  </label>
</div>
