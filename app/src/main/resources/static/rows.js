// Lists by keyboard: j and k move, x ticks, Enter opens; and the bar for what is ticked.
(() => {
  let cursor = -1;
  const rows = () => [...document.querySelectorAll('table.rows tbody tr.row, table.initiation tbody tr')];
  const boxes = () => [...document.querySelectorAll('#bulk input[name=matter]')];

  function move(to) {
    const all = rows();
    if (!all.length) return;
    all.forEach((row) => row.classList.remove('cursor'));
    cursor = Math.max(0, Math.min(all.length - 1, to));
    all[cursor].classList.add('cursor');
    all[cursor].focus({ preventScroll: true });
    all[cursor].scrollIntoView({ block: 'nearest' });
  }

  function count() {
    const bar = document.getElementById('bulk-bar');
    if (!bar) return;
    const ticked = boxes().filter((box) => box.checked).length;
    bar.hidden = ticked === 0;
    document.getElementById('bulk-count').textContent = '已选' + ticked + '件';
    const all = document.getElementById('all');
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && ticked < boxes().length;
  }

  document.addEventListener('keydown', (event) => {
    if (event.target.closest('input:not([type=checkbox]), textarea, select')) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const row = rows()[cursor];
    if (event.key === 'j') move(cursor + 1);
    else if (event.key === 'k') move(cursor - 1);
    else if (event.key === 'x' && row) row.querySelector('input[type=checkbox]')?.click();
    else if (event.key === 'Enter' && row && event.target === row) row.querySelector('a.row-title')?.click();
    else return;
    event.preventDefault();
  });

  let last = null;
  document.addEventListener('click', (event) => {
    if (event.target.id === 'bulk-none') {
      boxes().forEach((box) => { box.checked = false; });
      count();
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
  document.addEventListener('htmx:afterSettle', count);
})();
