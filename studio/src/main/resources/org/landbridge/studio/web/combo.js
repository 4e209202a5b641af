// A field that finds places (or anything with a name) as one types; by mouse, keyboard and screen reader.

import {h, replace} from './dom.js';

let count = 0;

/** Lower case without accents and punctuation, as the server compares names. */
export function plain(text) {
  return text.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/\p{M}/gu, '');
}

/**
 * @param find gives items {id, title, note} for a text, best first
 * @param choose takes the chosen item
 * @param hidden whether the label is for screen readers alone
 */
export function combo({label, find, choose, hidden = false, placeholder = '', clear = false}) {
  const id = 'combo' + ++count;
  let items = [];
  let at = -1;
  const list = h('ul', {id: id + 'list', role: 'listbox', 'aria-label': label, hidden: true});
  const input = h('input', {
    id, type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder,
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id + 'list',
    oninput: () => open(), onkeydown: key, onblur: () => setTimeout(close, 150), onfocus: () => input.select(),
  });

  function open() {
    items = find(input.value).slice(0, 8);
    at = items.length ? 0 : -1;
    draw();
  }

  function draw() {
    const shown = items.length > 0;
    list.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown));
    if (at >= 0) input.setAttribute('aria-activedescendant', id + 'item' + at);
    else input.removeAttribute('aria-activedescendant');
    replace(list, items.map((item, i) => h('li', {
      id: id + 'item' + i, role: 'option', 'aria-selected': String(i === at),
      onmousedown: event => { event.preventDefault(); take(item); },
    }, item.title, ' ', h('span', {class: 'quiet small'}, item.note))));
  }

  function close() {
    items = [];
    at = -1;
    draw();
  }

  function take(item) {
    input.value = clear ? '' : item.title;
    close();
    choose(item);
  }

  function key(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!items.length) open();
      else at = (at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length;
      draw();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!items.length) open();
      if (items[at]) take(items[at]);
    } else if (event.key === 'Escape') {
      close();
    }
  }

  const element = h('div', {class: 'combo'}, h('label', {for: id, class: hidden ? 'away' : null}, label), input, list);
  return {element, input, set: text => { if (document.activeElement !== input) input.value = text; }};
}

/** Items of the package's places for a text. */
export function placeFinder(places, {doors = false} = {}) {
  const known = places.filter(place => !doors || place.door).map(place => ({
    id: place.id, title: place.name, note: `${place.id}, ${place.kind.replaceAll('_', ' ')}${place.state ? ', ' + place.state : ''}`,
    place, names: [place.id, place.name, ...place.aliases].map(plain),
  }));
  return text => {
    const wanted = plain(text);
    if (!wanted) return [];
    const rank = item => {
      if (item.names.includes(wanted)) return 0;
      if (item.names.some(name => name.startsWith(wanted))) return 1;
      return item.names.some(name => name.includes(wanted)) ? 2 : 3;
    };
    return known.map(item => [rank(item), item]).filter(([r]) => r < 3).sort((a, b) => a[0] - b[0]).map(([, item]) => item);
  };
}
