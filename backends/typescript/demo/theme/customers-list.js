/** The classic customers list: rows that open on mouseup, switches that save without a page load, select-all. */
const { document, fetch, location } = globalThis;

const list = document.getElementById('customers');
const formToken = list?.dataset.formToken ?? '';

/** Back offices that listen to mouseup rather than click: whatever lies in such a cell has to stop all three events. */
const openOnMouseUp = () => {
  let pressed = null;
  for (const cell of document.querySelectorAll('td.opens')) {
    cell.addEventListener('mousedown', (event) => {
      pressed = event.button === 0 ? cell : null;
    });
    cell.addEventListener('mouseup', (event) => {
      if (event.button === 0 && pressed === cell) location.assign(cell.dataset.href);
      pressed = null;
    });
  }
};

const saveSwitch = async (toggle) => {
  const active = toggle.getAttribute('aria-checked') !== 'true';
  toggle.disabled = true;
  try {
    const response = await fetch(toggle.dataset.toggle, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Form-Token': formToken },
      body: JSON.stringify({ active }),
    });
    if (!response.ok) throw new Error(await response.text());
    toggle.setAttribute('aria-checked', String(active));
    const place = toggle.closest('tr').querySelector('[data-connect-customer]');
    if (active) place.removeAttribute('data-connect-refused');
    else place.setAttribute('data-connect-refused', 'customer_inactive');
  } finally {
    toggle.disabled = false;
    toggle.focus();
  }
};

openOnMouseUp();
for (const toggle of document.querySelectorAll('[data-toggle]'))
  toggle.addEventListener('click', () => void saveSwitch(toggle));

const selectAll = document.getElementById('select-all');
selectAll?.addEventListener('change', () => {
  for (const box of document.querySelectorAll('input[name="ids"]')) box.checked = selectAll.checked;
});
