// The grid of my desk: first empty field, up and down, no change, sending by key.
(() => {
  const grid = document.getElementById('grid');
  if (!grid) return;
  const rows = [...grid.querySelectorAll('tbody tr')];
  const value = (row) => row.querySelector('input.value');

  const empty = rows.map(value).find((field) => field && !field.value);
  if (empty && !document.querySelector('.error-summary')) empty.focus({ preventScroll: true });

  grid.addEventListener('keydown', (event) => {
    const row = event.target.closest('tr');
    if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      grid.requestSubmit();
    }
    if (!event.target.matches('input.value')) return;
    // Enter in a field must not send the whole month by accident.
    if (event.key === 'Enter' && !event.ctrlKey) event.preventDefault();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    for (let i = rows.indexOf(row) + step; i >= 0 && i < rows.length; i += step) {
      const field = value(rows[i]);
      if (!field) continue;
      event.preventDefault();
      field.focus();
      field.select();
      break;
    }
  });

  // On the phone a row that is done shows one line until it is to be changed.
  grid.addEventListener('click', (event) => {
    if (!event.target.closest('.folded-act button')) return;
    const row = event.target.closest('tr');
    row.classList.add('open');
    (value(row) || row.querySelector('textarea')).focus();
  });

  grid.addEventListener('change', (event) => {
    if (event.target.type !== 'checkbox') return;
    const row = event.target.closest('tr');
    const field = value(row);
    if (field && event.target.checked && row.dataset.before) field.value = row.dataset.before;
  });
})();
