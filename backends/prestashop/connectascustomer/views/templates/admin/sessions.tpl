{* Table of sessions. columns: customer = those of one customer, all = whose session it was as well. *}
<div class="cac-scroll">
  <table class="table cac-sessions">
    <thead>
      <tr>
        <th scope="col">{$t->say('admin_log_started') nofilter}</th>
        <th scope="col">{$t->say('admin_log_ended') nofilter}</th>
        <th scope="col">{$t->say('popup_state') nofilter}</th>
        <th scope="col">{$t->say('admin_log_agent') nofilter}</th>
        {if $columns === 'all'}<th scope="col">{$t->say('admin_log_customer') nofilter}</th>{/if}
        <th scope="col">{$t->say('button_cart') nofilter}</th>
        <th scope="col">{$t->say('button_mode') nofilter}</th>
        <th scope="col">{$t->say('admin_log_why') nofilter}</th>
      </tr>
    </thead>
    <tbody>
      {foreach $sessions as $session}
        <tr>
          <td>{$session.started|escape:'html':'UTF-8'}{if $columns === 'all'}<small>{$t->say('admin_log_link_issued', $session.linkIssued) nofilter}</small>{/if}</td>
          <td>{$session.ended|escape:'html':'UTF-8'}</td>
          <td data-cac-state><span class="badge {if $session.live}badge-success{else}badge-secondary cac-ended{/if}">{$session.state|escape:'html':'UTF-8'}</span>{if $session.mayEnd} <button type="button" class="btn btn-outline-secondary btn-default btn-sm" data-cac-end="{$session.id|escape:'html':'UTF-8'}" aria-label="{$t->say('admin_end_of', $session.customer) nofilter}">{$t->say('popup_end') nofilter}</button>{/if}</td>
          <td>{$session.agent|escape:'html':'UTF-8'}{if $columns === 'all' && $session.ip !== ''}<small>{$t->say('admin_log_ip', $session.ip) nofilter}</small>{/if}</td>
          {if $columns === 'all'}
            <td>{if $session.customerUrl !== ''}<a href="{$session.customerUrl|escape:'html':'UTF-8'}">{$session.customer|escape:'html':'UTF-8'}</a>{else}{$session.customer|escape:'html':'UTF-8'}{/if}</td>
          {/if}
          <td>{$session.cart|escape:'html':'UTF-8'}</td>
          <td>{$session.mode|escape:'html':'UTF-8'}</td>
          <td class="cac-why">{$session.why|escape:'html':'UTF-8'}</td>
        </tr>
      {/foreach}
    </tbody>
  </table>
</div>
<p class="cac-status" role="status" data-cac-end-status></p>
