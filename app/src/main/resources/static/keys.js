// Keys that work on every page: / to the search field, g d to the desk, ? to the list of keys.
document.documentElement.classList.add('js');
(() => {
  let last = '';
  document.addEventListener('keydown', (event) => {
    const field = event.target.closest('input, textarea, select, [contenteditable]');
    if (field || event.ctrlKey || event.altKey || event.metaKey) return;
    const search = document.querySelector('input[type=search]');
    if (event.key === '/' && search) {
      event.preventDefault();
      search.focus();
    } else if (last === 'g' && event.key === 'd') {
      location.href = '/desk';
    }
    last = event.key;
  });
})();
