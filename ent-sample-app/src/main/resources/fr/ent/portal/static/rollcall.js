// What could not be sent waits on the device, under the id of its person: ids and marks, never a name.

const PREFIX = 'ent-roll-call:';

function keyOf(person) {
  return PREFIX + person;
}

function waiting(person) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(person))) ?? [];
  } catch {
    return [];
  }
}

function keep(person, all) {
  try {
    if (all.length) localStorage.setItem(keyOf(person), JSON.stringify(all));
    else localStorage.removeItem(keyOf(person));
    return true;
  } catch {
    return false; // No room, or not allowed: the form then goes out the usual way.
  }
}

/** Sends one; tells what became of it: sent, refused, out where one has to sign in, or cut. */
async function send(one, csrf) {
  const body = new URLSearchParams(one.fields);
  body.set('csrf', csrf);
  body.set('taken', one.taken);
  body.set('part', 'result');
  try {
    const answer = await fetch(one.to, { method: 'POST', body, redirect: 'manual' });
    if (answer.ok) return { state: 'sent' };
    if (answer.status === 422) return { state: 'refused', why: await answer.text() };
    const out = answer.type === 'opaqueredirect' || [401, 403].includes(answer.status);
    return { state: out ? 'out' : 'cut' };
  } catch {
    return { state: 'cut' };
  }
}

/** Says what waits, and sends it as soon as the line is back. */
class EntUnsent extends HTMLElement {
  connectedCallback() {
    this.flush = () => this.sendAll();
    addEventListener('online', this.flush);
    this.timer = setInterval(this.flush, 20000);
    this.flush();
  }

  disconnectedCallback() {
    removeEventListener('online', this.flush);
    clearInterval(this.timer);
  }

  async sendAll() {
    if (this.busy) return;
    this.busy = true;
    const person = this.dataset.person;
    let sent = 0;
    let out = false;
    for (const one of waiting(person).filter((each) => !each.why)) {
      const told = await send(one, this.dataset.csrf);
      out ||= told.state === 'out';
      if (['cut', 'out'].includes(told.state)) continue;
      const others = waiting(person).filter((each) => each.id !== one.id);
      if (told.state === 'sent') sent++;
      keep(person, told.state === 'sent' ? others : [...others, { ...one, why: told.why }]);
    }
    this.busy = false;
    this.show(sent, out);
  }

  show(sent, out) {
    const all = waiting(this.dataset.person);
    const open = all.filter((each) => !each.why).length;
    this.replaceChildren();
    if (open && out) this.signIn(this.say('careful', this.dataset.out.replace('{n}', open)));
    else if (open) this.say('careful', this.dataset.waits.replace('{n}', open));
    if (sent && !open) this.say('good', this.dataset.sent);
    for (const one of all.filter((each) => each.why)) this.refused(one);
  }

  say(kind, words) {
    const card = document.createElement('div');
    card.className = 'card todo ' + kind;
    const text = document.createElement('strong');
    text.textContent = words;
    card.append(document.createElement('span'), text);
    this.append(card);
    return card;
  }

  signIn(card) {
    const link = document.createElement('a');
    link.className = 'btn second';
    link.href = '/sign-in';
    link.textContent = this.dataset.signin;
    card.append(document.createElement('span'), link);
  }

  /** What was refused stays until it is sent again, put right, or put away. */
  refused(one) {
    const card = this.say('bad', this.dataset.refused + ' ' + one.why.trim());
    const actions = document.createElement('div');
    actions.className = 'actions';
    actions.append(
      this.button(this.dataset.open, () => (location.href = one.to)),
      this.button(this.dataset.drop, () => {
        const person = this.dataset.person;
        keep(person, waiting(person).filter((each) => each.id !== one.id));
        card.remove();
      }),
    );
    card.append(document.createElement('span'), actions);
  }

  button(words, doing) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn second';
    button.textContent = words;
    button.addEventListener('click', doing);
    return button;
  }
}

/** The sheet: kept first, then sent, so that a line that is cut loses nothing. */
class EntRollCall extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.button = this.form?.querySelector('button');
    if (!this.button) return;
    this.words = this.button.textContent;
    this.restore();
    this.form.addEventListener('change', (event) => this.changed(event));
    this.form.addEventListener('submit', (event) => this.submitted(event));
    this.count();
  }

  /** What the school did not take is marked again: whoever opens the sheet only puts it right. */
  restore() {
    const to = this.form.getAttribute('action');
    const refused = waiting(this.dataset.person).findLast((each) => each.why && each.to === to);
    for (const [name, value] of refused?.fields ?? []) {
      const box = [...this.form.elements].find((each) => each.name === name && each.value === value);
      if (name === 'absent' && box) box.checked = true;
      else if (name.startsWith('other-') && this.form.elements[name])
        this.form.elements[name].value = value;
    }
  }

  changed(event) {
    const row = event.target.closest('li');
    const box = row?.querySelector('input[type=checkbox]');
    const other = row?.querySelector('select');
    if (event.target === box && box.checked && other) other.value = '';
    if (event.target === other && other.value && box) box.checked = false;
    this.count();
  }

  count() {
    const absent = this.form.querySelectorAll('input[type=checkbox]:checked').length;
    this.button.textContent = this.words + ' ' + this.dataset.count.replace('{n}', absent);
  }

  submitted(event) {
    const fields = [...new FormData(this.form)].filter(([name, value]) => name !== 'csrf' && value);
    const id = this.form.elements.submission.value;
    const one = { id, to: this.form.getAttribute('action'), taken: new Date().toISOString(), fields };
    const person = this.dataset.person;
    if (!keep(person, [...waiting(person).filter((each) => each.id !== id), one])) return;
    event.preventDefault();
    this.button.disabled = true;
    this.sendNow(one, person);
  }

  async sendNow(one, person) {
    const told = await send(one, this.form.elements.csrf.value);
    const others = waiting(person).filter((each) => each.id !== one.id);
    if (told.state === 'sent') {
      keep(person, others.filter((each) => !each.why || each.to !== one.to));
      location.href = this.dataset.back + '&told=sent';
      return;
    }
    if (told.state === 'refused') keep(person, [...others, { ...one, why: told.why }]);
    this.button.disabled = false;
    document.querySelector('ent-unsent')?.show(0, told.state === 'out');
    document.querySelector('ent-unsent')?.scrollIntoView({ block: 'center' });
  }
}

customElements.define('ent-unsent', EntUnsent);
customElements.define('ent-roll-call', EntRollCall);

// Whoever leaves takes along what the device kept.
for (const form of document.querySelectorAll('form[action="/sign-out"]')) {
  form.addEventListener('submit', () => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) localStorage.removeItem(key);
    }
  });
}

/** A part of the page that is asked for again now and then; what is cut off stays as it was. */
class EntFresh extends HTMLElement {
  connectedCallback() {
    this.timer = setInterval(() => this.ask(), 1000 * Number(this.getAttribute('every')));
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  async ask() {
    if (document.hidden || this.contains(document.activeElement)) return;
    try {
      const answer = await fetch(this.getAttribute('from'), { headers: { Accept: 'text/html' } });
      if (answer.ok && !answer.redirected) this.innerHTML = await answer.text();
    } catch {
      // The line is cut: we ask again.
    }
  }
}

customElements.define('ent-fresh', EntFresh);
