{* One setting: label, control, what is wrong with it, help. *}
{assign var=id value="cac-{$row.name}"}
{assign var=field value="connectascustomer[{$row.name}]"}
<div class="form-group{if $row.error !== ''} has-error{/if}">
  {if $row.type === 'number' || $row.type === 'duration' || $row.type === 'lines' || $row.type === 'text'}
    <label class="control-label col-lg-3" for="{$id}">{$row.label|escape:'html':'UTF-8'}</label>
  {else}
    <span class="control-label col-lg-3" id="{$id}-label">{$row.label|escape:'html':'UTF-8'}</span>
  {/if}
  <div class="col-lg-9">
    {if $row.type === 'switch'}
      <span class="switch prestashop-switch fixed-width-lg" role="radiogroup" aria-labelledby="{$id}-label" aria-describedby="{$id}-help">
        <input type="radio" name="{$field}" id="{$id}-on" value="1"{if $row.value === '1'} checked{/if}><label for="{$id}-on">{$t->say('admin_yes') nofilter}</label>
        <input type="radio" name="{$field}" id="{$id}-off" value="0"{if $row.value !== '1'} checked{/if}><label for="{$id}-off">{$t->say('admin_no') nofilter}</label>
        <a class="slide-button btn"></a>
      </span>
    {elseif $row.type === 'choice'}
      <div role="radiogroup" aria-labelledby="{$id}-label" aria-describedby="{$id}-help">
        {foreach $row.options as $option}
          <div class="radio"><label><input type="radio" name="{$field}" value="{$option.value|escape:'html':'UTF-8'}"{if $option.checked} checked{/if}> {$option.label|escape:'html':'UTF-8'}</label></div>
        {/foreach}
      </div>
    {elseif $row.type === 'checks'}
      <div role="group" aria-labelledby="{$id}-label" aria-describedby="{$id}-help">
        <input type="hidden" name="{$field}[]" value="">
        {foreach $row.options as $option}
          <div class="checkbox"><label><input type="checkbox" name="{$field}[]" value="{$option.value|escape:'html':'UTF-8'}"{if $option.checked} checked{/if}> {$option.label|escape:'html':'UTF-8'}</label></div>
        {/foreach}
      </div>
    {elseif $row.type === 'duration'}
      <div class="cac-duration">
        <input class="form-control" type="text" inputmode="numeric" id="{$id}" name="{$field}" value="{$row.value|escape:'html':'UTF-8'}" aria-describedby="{$id}-help"{if $row.error !== ''} aria-invalid="true"{/if}>
        <select class="form-control" name="connectascustomer[{$row.name}_unit]" aria-label="{$t->say('admin_unit') nofilter}">
          {foreach $row.units as $unit}<option value="{$unit.value}"{if $unit.checked} selected{/if}>{$unit.label|escape:'html':'UTF-8'}</option>{/foreach}
        </select>
      </div>
    {elseif $row.type === 'lines'}
      <textarea class="form-control" rows="3" id="{$id}" name="{$field}" aria-describedby="{$id}-help"{if $row.error !== ''} aria-invalid="true"{/if}>{$row.value|escape:'html':'UTF-8'}</textarea>
    {else}
      <input class="form-control{if $row.type === 'number'} fixed-width-md{/if}" type="text"{if $row.type === 'number'} inputmode="numeric"{/if} id="{$id}" name="{$field}" value="{$row.value|escape:'html':'UTF-8'}" aria-describedby="{$id}-help"{if $row.error !== ''} aria-invalid="true"{/if}>
    {/if}
    <div id="{$id}-help">
      {if $row.error !== ''}<p class="help-block cac-error">{$row.error|escape:'html':'UTF-8'}</p>{/if}
      {if $row.help !== ''}<p class="help-block">{$row.help|escape:'html':'UTF-8'}</p>{/if}
    </div>
  </div>
</div>
