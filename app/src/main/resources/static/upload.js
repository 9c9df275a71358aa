// An upload with what is happening to it: dropped anywhere on the page or chosen, sent at once,
// told about after a second, and called off. Without script the form is sent as it is.
(() => {
  const form = document.querySelector('form[data-upload]');
  const work = document.getElementById('work');
  if (!form || !work) return;
  const input = form.querySelector('input[type=file]');
  const page = document.querySelector('main');
  const part = name => work.querySelector(`[data-part=${name}]`);
  const megabytes = bytes => (bytes / 1048576).toFixed(1);
  let running = null;
  form.classList.add('scripted');

  function phase(name) {
    for (const line of work.querySelectorAll('[data-phase]')) line.hidden = line.dataset.phase !== name;
    const bar = work.querySelector('progress');
    if (name === 'reading') bar.removeAttribute('value');
  }

  function tell(began) {
    const seconds = Math.round((Date.now() - began) / 1000);
    part('seconds').textContent = seconds;
    if (work.hidden) {
      work.hidden = false;
      form.hidden = true;
      part('cancel').focus();
    }
    if (seconds % 10 === 0) part('spoken').textContent =
      work.querySelector('[data-phase]:not([hidden])').textContent + '，已用' + seconds + '秒';
  }

  function stop() {
    if (!running) return;
    clearInterval(running.clock);
    running = null;
    work.hidden = true;
    form.hidden = false;
  }

  // An answer at the form's own address, what was read or why it was not, takes the page's place.
  function show(answer, address) {
    const there = new DOMParser().parseFromString(answer, 'text/html');
    const main = there.querySelector('main');
    if (!main) { form.submit(); return; }
    history.pushState(null, '', address);
    document.title = there.title;
    page.replaceChildren(...main.childNodes);
    const title = page.querySelector('h1');
    if (title) { title.tabIndex = -1; title.focus(); }
  }

  function send() {
    if (running || !input.files.length) return;
    const began = Date.now();
    const request = new XMLHttpRequest();
    running = { request, clock: setInterval(() => tell(began), 1000) };
    part('name').textContent = input.files[0].name;
    part('total').textContent = megabytes(input.files[0].size);
    phase('sending');
    request.upload.onprogress = event => {
      part('sent').textContent = megabytes(event.loaded);
      if (event.lengthComputable) work.querySelector('progress').value = event.loaded / event.total;
    };
    request.upload.onload = () => phase('reading');
    request.onload = () => {
      const answered = new URL(request.responseURL);
      if (answered.pathname !== new URL(form.action).pathname) location.assign(request.responseURL);
      else { stop(); show(request.responseText, request.responseURL); }
    };
    // Nothing answered: the browser's own attempt shows its own reason.
    request.onerror = () => { stop(); form.submit(); };
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/html');
    request.send(new FormData(form));
  }

  function cancel() {
    if (!running) return;
    running.request.abort();
    const told = new FormData(form);
    told.delete('file');
    // The page is shown anew by the server, with a fresh key and with what it holds.
    fetch(form.dataset.cancel, { method: 'POST', body: new URLSearchParams(told) })
      .finally(() => location.assign(location.pathname));
  }

  form.addEventListener('submit', event => { event.preventDefault(); send(); });
  input.addEventListener('change', () => { if (form.classList.contains('drop-area')) send(); });
  part('cancel').addEventListener('click', cancel);
  addEventListener('popstate', () => location.reload());
  addEventListener('pageshow', event => { if (event.persisted) stop(); });
  page.addEventListener('dragover', event => { event.preventDefault(); page.classList.add('dropping'); });
  page.addEventListener('dragleave', event => {
    if (!page.contains(event.relatedTarget)) page.classList.remove('dropping');
  });
  page.addEventListener('drop', event => {
    event.preventDefault();
    page.classList.remove('dropping');
    if (!event.dataTransfer.files.length || running) return;
    input.files = event.dataTransfer.files;
    send();
  });
})();
