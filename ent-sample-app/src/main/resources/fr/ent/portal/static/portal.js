// Every page works without this file; it only saves round trips.

/** Results as typed: asks for the part of the page that changes and puts it in place. */
class EntLiveSearch extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.results = document.getElementById(this.getAttribute('results'));
    if (!this.form || !this.results) return;
    this.form.addEventListener('input', () => this.soon(220));
    this.form.addEventListener('change', () => this.soon(0));
    this.form.addEventListener('submit', (event) => {
      if (event.submitter && event.submitter.name) return;
      event.preventDefault();
      this.soon(0);
    });
  }

  soon(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), delay);
  }

  async ask() {
    const query = new URLSearchParams(new FormData(this.form));
    for (const [name, value] of [...query]) if (!value) query.delete(name);
    const address = this.form.getAttribute('action') + (query.size ? '?' + query : '');
    this.running?.abort();
    this.running = new AbortController();
    query.set('part', 'results');
    try {
      this.results.setAttribute('aria-busy', 'true');
      const answer = await fetch(this.form.getAttribute('action') + '?' + query, {
        signal: this.running.signal,
        headers: { Accept: 'text/html' },
      });
      if (!answer.ok || answer.redirected) return;
      this.results.innerHTML = await answer.text();
      const said = document.getElementById('said');
      if (said) said.textContent = this.results.querySelector('h2')?.textContent ?? '';
      history.replaceState(null, '', address);
    } catch (cut) {
      if (cut.name !== 'AbortError') this.dispatchEvent(new CustomEvent('cut'));
    } finally {
      this.results.removeAttribute('aria-busy');
    }
  }
}

/** Something that goes on: asks again until it is over, and leaves the page as it was if cut off. */
class EntLivePart extends HTMLElement {
  connectedCallback() {
    this.later();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  later() {
    if (this.querySelector('[data-goes-on]')) this.timer = setTimeout(() => this.ask(), 1000);
    else if (this.started) location.reload();
  }

  async ask() {
    this.started = true;
    try {
      const answer = await fetch(this.getAttribute('from'), { headers: { Accept: 'text/html' } });
      if (answer.ok && !answer.redirected) this.innerHTML = await answer.text();
    } catch {
      // The line is cut: what is on the page stays, and we ask again.
    }
    this.later();
  }
}

/** A form whose answer shows beside it while one types. */
class EntLiveForm extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.results = document.getElementById(this.getAttribute('results'));
    if (!this.form || !this.results) return;
    const soon = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), 350);
    };
    this.form.addEventListener('input', soon);
    this.form.addEventListener('change', soon);
  }

  async ask() {
    const body = new URLSearchParams(new FormData(this.form));
    try {
      const answer = await fetch(this.getAttribute('to'), { method: 'POST', body });
      if (answer.ok && !answer.redirected) this.results.innerHTML = await answer.text();
    } catch {
      // The line is cut: what was shown stays.
    }
  }
}

/** Lets this browser show notices: asks its push service, and sends us what it answers. */
class EntPush extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    if (!this.form || !('serviceWorker' in navigator) || !('PushManager' in window)) return;
    this.form.hidden = false;
    this.querySelector(':scope > p').hidden = true;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.subscribe().catch(() => {
        this.querySelector('[role=alert]').hidden = false;
      });
    });
  }

  async subscribe() {
    const worker = await navigator.serviceWorker.register('/notices/worker.js', { scope: '/notices/' });
    const given = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: this.getAttribute('key'),
    });
    const { endpoint, keys } = given.toJSON();
    this.form.elements.endpoint.value = endpoint;
    this.form.elements.key.value = keys.p256dh;
    this.form.elements.secret.value = keys.auth;
    this.form.submit();
  }
}

customElements.define('ent-push', EntPush);
customElements.define('ent-live-search', EntLiveSearch);
customElements.define('ent-live-part', EntLivePart);
customElements.define('ent-live-form', EntLiveForm);

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
