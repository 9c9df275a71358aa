// What every page has: / to the search field, g d to the desk, ? to the list of keys; the menu of
// the phone; folds; printing with who printed it in the foot of each page.
document.documentElement.classList.add('js');
(() => {
  const one = (selector) => document.querySelector(selector);
  let last = '';
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && one('.bar-more.open')) menu(false);
    const field = event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select, dialog, [contenteditable]');
    if (field || event.ctrlKey || event.altKey || event.metaKey) {
      if (event.key === '?' && event.target.closest('#keys')) one('#keys').close();
      return;
    }
    const search = one('input[type=search]');
    if (event.key === '/' && search) {
      event.preventDefault();
      if (search.offsetParent === null) menu(true);
      search.focus();
    } else if (event.key === '?') {
      event.preventDefault();
      keys();
    } else if (last === 'g' && event.key === 'd') {
      location.href = '/desk';
    }
    last = event.key;
  });

  // Keys of this kind of page come first.
  function keys() {
    const dialog = one('#keys');
    if (!dialog || dialog.open) return;
    const groups = dialog.querySelector('.keys-groups');
    [...groups.children].reverse().forEach((group) => {
      if (group.dataset.keys && one(group.dataset.keys)) groups.prepend(group);
    });
    dialog.showModal();
  }

  function menu(open) {
    const button = one('.bar-menu');
    one('.bar-more').classList.toggle('open', open);
    button?.setAttribute('aria-expanded', String(open));
    if (!open) button?.focus();
  }

  document.addEventListener('click', (event) => {
    if (event.target.closest('.bar-menu')) menu(!one('.bar-more').classList.contains('open'));
    if (event.target.closest('[data-print]')) window.print();
  });

  // A narrow screen begins with folds closed, a wide one shows what is in them.
  const narrow = window.matchMedia('(max-width: 640px)');
  function folds() {
    document.querySelectorAll('details.fold').forEach((fold) => {
      fold.open = !narrow.matches;
      fold.querySelector('summary').tabIndex = narrow.matches ? 0 : -1;
    });
  }
  folds();
  narrow.addEventListener('change', folds);

  let unfolded = [];
  let foot = null;
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details.fold, details.more, details.numbers')].filter((fold) => !fold.open);
    unfolded.forEach((fold) => { fold.open = true; });
    const sheet = [...document.styleSheets].find((each) => each.href?.includes('/print.css'));
    const who = one('.print-who');
    if (!sheet || !who) return;
    const text = (words) => JSON.stringify(words.replace(/\s+/g, ' ').trim());
    const filters = one('[data-print-note]')?.dataset.printNote || '';
    if (foot !== null) sheet.deleteRule(foot);
    foot = sheet.insertRule(`@page { @bottom-left { content: ${text(who.textContent)}; } @bottom-center { content: ${text(filters)}; } }`, sheet.cssRules.length);
  });
  addEventListener('afterprint', () => unfolded.forEach((fold) => { fold.open = false; }));
})();
