// Lists by keyboard: j and k move, x ticks, Enter opens; the bar for what is ticked; groups that
// fold; and on the phone views and filters that open as a page of their own.
(() => {
  let cursor = -1;
  let opened = '';
  const byId = (id) => document.getElementById(id);
  const rows = () => [...document.querySelectorAll('table.rows tbody tr.row, table.initiation tbody tr')].filter((row) => row.offsetParent !== null);
  const boxes = () => [...document.querySelectorAll('#bulk input[name=matter]')];

  function mark() {
    const all = rows();
    all.forEach((row, at) => row.classList.toggle('cursor', at === cursor));
    return all[cursor];
  }

  function move(to) {
    const all = rows();
    if (!all.length) return;
    cursor = Math.max(0, Math.min(all.length - 1, to));
    const row = mark();
    row.focus({ preventScroll: true });
    const bar = document.querySelector('.foot-bar:not([hidden])')?.offsetHeight || 0;
    const box = row.getBoundingClientRect();
    if (box.bottom > innerHeight - bar - 8) scrollBy(0, box.bottom - innerHeight + bar + 8);
    if (box.top < 48) scrollBy(0, box.top - 48);
  }

  function count() {
    const bar = byId('bulk-bar');
    if (!bar) return;
    const ticked = boxes().filter((box) => box.checked);
    const units = new Set(ticked.map((box) => box.closest('tr').dataset.unit).filter(Boolean));
    bar.hidden = ticked.length === 0;
    byId('bulk-count').textContent = '已选' + ticked.length + '件';
    byId('bulk-units').textContent = units.size + '个单位';
    const sheet = byId('bulk-sheet');
    sheet.textContent = '导出这' + ticked.length + '件';
    const address = new URL(sheet.href);
    address.searchParams.delete('matter');
    ticked.forEach((box) => address.searchParams.append('matter', box.value));
    sheet.href = address;
    const drafts = ticked.some((box) => box.hasAttribute('data-draft'));
    byId('bulk-drafts').hidden = !drafts;
    if (byId('bulk-issue')) byId('bulk-issue').hidden = !drafts;
    const all = byId('all');
    all.checked = ticked.length > 0 && ticked.length === boxes().length;
    all.indeterminate = ticked.length > 0 && ticked.length < boxes().length;
  }

  // A page over the page: only the phone's style sheet makes it one.
  function open(id) {
    opened = id;
    ['views', 'filters'].forEach((each) => byId(each)?.classList.toggle('open', each === id));
    document.querySelectorAll('[data-open]').forEach((button) => button.setAttribute('aria-expanded', String(button.dataset.open === id)));
    document.documentElement.classList.toggle('covered', id !== '');
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && opened) {
      const button = document.querySelector(`[data-open=${opened}]`);
      open('');
      button?.focus();
      return;
    }
    if (event.target.closest('input:not([type=checkbox]), textarea, select, dialog')) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const row = rows()[cursor];
    if (event.key === 'j') move(cursor + 1);
    else if (event.key === 'k') move(cursor - 1);
    else if (event.key === 'x' && row) row.querySelector('input[type=checkbox]:not(:disabled)')?.click();
    else if (event.key === 'Enter' && row && event.target === row) (row.querySelector('a.row-title') || row.querySelector('summary'))?.click();
    else return;
    event.preventDefault();
  });

  let last = null;
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button?.id === 'bulk-none') {
      boxes().forEach((box) => { box.checked = false; });
      count();
    }
    if (button?.dataset.open) {
      open(button.dataset.open);
      byId(opened).querySelector('a, select')?.focus();
    }
    if (button?.hasAttribute('data-close')) {
      const from = document.querySelector(`[data-open=${opened}]`);
      open('');
      from?.focus();
    }
    if (button?.hasAttribute('data-choose')) {
      const on = byId('ledger').classList.toggle('choosing');
      button.setAttribute('aria-pressed', String(on));
      button.textContent = on ? '不选了' : '选择';
      if (!on) boxes().forEach((box) => { box.checked = false; });
      count();
    }
    if (button?.classList.contains('fold-group')) {
      const folded = button.closest('tbody').classList.toggle('folded-group');
      button.setAttribute('aria-expanded', String(!folded));
      mark();
    }
    if (!event.target.matches('#bulk input[name=matter]')) return;
    if (event.shiftKey && last) {
      const all = boxes();
      const [from, to] = [all.indexOf(last), all.indexOf(event.target)].sort((a, b) => a - b);
      all.slice(from, to + 1).forEach((box) => { box.checked = event.target.checked; });
    }
    last = event.target;
  });
  document.addEventListener('change', (event) => {
    if (event.target.id === 'all') boxes().forEach((box) => { box.checked = event.target.checked; });
    count();
  });
  document.addEventListener('htmx:afterSettle', () => {
    count();
    if (opened) open(opened);
    const row = mark();
    // The row under the cursor was swapped and took the focus with it.
    if (row && document.activeElement === document.body) row.focus({ preventScroll: true });
  });
  count();
})();
