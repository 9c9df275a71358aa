// Report reader: selection between source and list, keys, margin bars, marking what was missed.
// The page is complete without it. It searches no text: every place comes from the server.
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const cards = () => all('.card');
  const selected = () => $('.card.selected');
  let wanted = null;
  let places = null;
  document.documentElement.classList.add('scripted');

  const runsOf = key => all('.sheet a.run').filter(run => run.dataset.of.split(' ').includes(key));

  function bars() {
    const sheet = $('#sheet');
    if (!sheet || !sheet.offsetParent) return;
    sheet.classList.add('barred');
    all('.margin-bar', sheet).forEach(bar => bar.remove());
    const top = sheet.getBoundingClientRect().top;
    const key = selected()?.dataset.key;
    const stretches = [];
    for (const run of all('a.commitment', sheet)) {
      const on = key?.startsWith('c') && run.dataset.of.split(' ').includes(key);
      for (const box of run.getClientRects()) {
        const from = box.top - top - 3, to = box.bottom - top + 3;
        const last = stretches.at(-1);
        if (last && last.on === on && from - last.to < 6) last.to = Math.max(last.to, to);
        else stretches.push({ from, to, on });
      }
    }
    // The selected one lies over its neighbours on the same line.
    stretches.sort((one, other) => one.on - other.on);
    for (const stretch of stretches) {
      const bar = document.createElement('span');
      bar.className = stretch.on ? 'margin-bar on' : 'margin-bar';
      bar.style.top = stretch.from + 'px';
      bar.style.height = (stretch.to - stretch.from) + 'px';
      sheet.append(bar);
    }
  }

  function mark(key) {
    all('.sheet .selected').forEach(run => run.classList.remove('selected'));
    const runs = runsOf(key);
    runs.forEach(run => run.classList.add('selected'));
    const source = $('#source');
    if (runs[0] && source?.offsetParent) {
      const box = runs[0].getBoundingClientRect(), pane = source.getBoundingClientRect();
      const within = box.top > pane.top + 40 && box.bottom < pane.bottom - 120;
      if (!within) source.scrollTop += box.top - pane.top - pane.height / 4;
    }
    bars();
    here();
  }

  function fold(card) {
    card.classList.remove('selected');
    $('.detail', card)?.remove();
    $('.which', card)?.remove();
    $('.row', card)?.setAttribute('aria-expanded', 'false');
  }

  function select(key) {
    const card = $('#card-' + key);
    if (!card || !window.htmx) return false;
    wanted = key;
    htmx.trigger($('.row', card), 'click');
    return true;
  }

  function arrived(card) {
    cards().forEach(other => { if (other !== card && other.classList.contains('selected')) fold(other); });
    $('.row', card)?.focus({ preventScroll: true });
    const list = $('#list');
    const box = card.getBoundingClientRect(), pane = list.getBoundingClientRect();
    if (list.scrollHeight > list.clientHeight + 1) {
      if (box.top < pane.top + 8) list.scrollTop += box.top - pane.top - 40;
      else if (box.bottom > pane.bottom - 8) list.scrollTop += box.bottom - pane.bottom + 24;
    } else if (box.bottom > innerHeight - 72 || box.top < 60) {
      card.scrollIntoView({ block: 'center' });
    }
    mark(card.dataset.key);
    const first = $('.choose h3, .edit input:not([type=hidden]), .split input[type=checkbox]', card);
    if (first) first.focus({ preventScroll: true });
  }

  function step(by) {
    const list = cards();
    const at = list.indexOf(selected());
    const next = list[at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by))];
    if (next && next !== selected()) select(next.dataset.key);
  }

  function nextOpen(card) {
    const list = cards();
    const after = list.slice(list.indexOf(card) + 1);
    return (after.find(one => one.dataset.state === 'OPEN') || after[0])?.dataset.key;
  }

  function here() {
    const source = $('#source');
    if (!source?.offsetParent) return;
    const line = source.getBoundingClientRect().top + 120;
    let current = null;
    for (const link of all('.outline a')) {
      const heading = document.getElementById('s' + link.dataset.section);
      if (heading && heading.getBoundingClientRect().top <= line) current = link;
    }
    all('.outline a').forEach(link => link.classList.toggle('here', link === current));
  }

  document.addEventListener('click', event => {
    const run = event.target.closest('.sheet a.run, .finding-mark');
    if (!run) return;
    if (String(getSelection())) { event.preventDefault(); return; }
    const key = run.dataset.of ? run.dataset.of.split(' ').at(-1) : run.id.replace('mark-', '');
    if (select(key)) event.preventDefault();
  });

  // The clipboard's own interface is there on secure addresses alone; an office network has others.
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const area = document.createElement('textarea');
    area.value = button.dataset.copy;
    area.className = 'visually-hidden';
    button.after(area);
    area.select();
    if (document.execCommand('copy')) button.textContent = '已复制';
    area.remove();
    button.focus();
  });

  document.addEventListener('mouseup', event => {
    const chosen = getSelection();
    const form = $('#addition');
    if (!form || chosen.isCollapsed || !event.target.closest('#sheet')) return;
    const at = (node, offset) => {
      const run = node.nodeType === 3 ? node.parentElement.closest('[data-start]') : null;
      return run ? Number(run.dataset.start) + offset : null;
    };
    const range = chosen.getRangeAt(0);
    const start = at(range.startContainer, range.startOffset), end = at(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) return;
    form.open = true;
    $('#add-start').value = start;
    $('#add-end').value = end;
    $('#add-words').value = String(chosen);
  });
  document.addEventListener('input', event => {
    // Words typed by hand are looked up by the server; the marked place no longer belongs to them.
    if (event.target.id === 'add-words') { $('#add-start').value = ''; $('#add-end').value = ''; }
  });
  document.addEventListener('change', event => {
    if (event.target.matches('select.submits')) event.target.form.requestSubmit();
  });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !$('#reader')) return;
    const card = selected();
    const typing = event.target.closest('input, select, textarea');
    if (typing) {
      if (event.key === 'Escape' && card) $('[data-key="Escape"]', card)?.click();
      return;
    }
    if (event.key === 'Enter' && event.target.closest('button, summary, .button, a:not(.row)')) return;
    const act = { j: () => step(1), k: () => step(-1), u: () => $('#undo')?.click() }[event.key];
    if (act) { event.preventDefault(); act(); return; }
    const button = card && $(`[data-key="${event.key}"]`, card);
    if (button) { event.preventDefault(); button.click(); }
  });

  document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.target?.id === 'reader')
      places = { source: $('#source')?.scrollTop, list: $('#list')?.scrollTop };
  });
  document.addEventListener('htmx:afterRequest', event => {
    const path = event.detail.requestConfig?.path || '';
    // A refusal swaps its card as well, and htmx counts it as a success.
    const confirmed = event.detail.xhr.status < 400 && /\/readings\/(\w+)\/(confirm|correct|choose)$/.exec(path);
    if (confirmed) wanted = 'after ' + confirmed[1];
  });
  document.addEventListener('htmx:afterSettle', event => {
    const target = event.detail.elt;
    if (target.id === 'reader') {
      if (places) { $('#source').scrollTop = places.source; $('#list').scrollTop = places.list; places = null; }
      const card = selected();
      if (card) arrived(card); else bars();
      return;
    }
    if (!target.classList?.contains('card')) return;
    if (wanted?.startsWith('after ')) {
      const key = nextOpen(target);
      wanted = null;
      if (target.classList.contains('selected')) fold(target);
      if (key && select(key)) return;
      bars();
      return;
    }
    if (target.classList.contains('selected')) arrived(target);
  });

  function begin() {
    const card = selected();
    if (card) arrived(card); else bars();
    here();
    $('#source')?.addEventListener('scroll', here, { passive: true });
    addEventListener('resize', bars);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin); else begin();
})();
