/** Landing of a link: takes the token out of the address at once, and hands it in when a person is there to see it. */
const { document, history, location } = globalThis;
const form = document.querySelector('form');
const token = form.elements.namedItem('token');
const auto = form.elements.namedItem('auto');
const fragment = location.hash.slice(1);

history.replaceState(null, '', location.pathname + location.search);
if (fragment !== '') token.value = fragment;
document.body.dataset.state = token.value === '' ? 'empty' : 'ready';

let isSent = false;
form.addEventListener('submit', (event) => {
  if (isSent) event.preventDefault();
  isSent = true;
  document.body.dataset.state = 'sent';
});

// Instant links only, and only where nobody is logged in: the shop checks both again.
if (form.dataset.auto === 'allowed' && fragment.startsWith('i.')) {
  const submitWhenSeen = () => {
    if (document.visibilityState !== 'visible' || isSent) return;
    document.removeEventListener('visibilitychange', submitWhenSeen);
    auto.value = '1';
    form.requestSubmit();
    auto.value = '0';
  };
  document.addEventListener('visibilitychange', submitWhenSeen);
  submitWhenSeen();
}
