// Elements, numbers and errors, as every page writes them.

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes (on… are listeners) and children; strings become text, never markup. */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same in SVG. */
export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.setAttribute('class', value);
    else if (name in element && typeof value !== 'string' && tagOf(element) === 'html') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

function tagOf(element) {
  return element.namespaceURI === SVG ? 'svg' : 'html';
}

export function replace(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
}

const formats = new Map();

export function number(value, decimals = 0) {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  if (!formats.has(decimals)) {
    formats.set(decimals, new Intl.NumberFormat('en', {minimumFractionDigits: decimals, maximumFractionDigits: decimals}));
  }
  return formats.get(decimals).format(value);
}

export function words(word) {
  return word.replaceAll('_', ' ');
}

/** Told to screen readers without moving them. */
export function say(text) {
  document.getElementById('live').textContent = text;
}

/** What went wrong and what to do. */
export function problem(error) {
  const detail = error.problem?.detail ?? error.message;
  const title = error.problem?.title ?? 'This is a bug of the page';
  const nearest = error.problem?.nearest ?? [];
  return h('div', {class: 'problem', role: 'alert'}, h('strong', {}, title), h('br'), detail,
    nearest.length ? h('p', {}, 'Near: ', nearest.map(place => `${place.name} (${place.id})`).join(', ')) : null);
}

export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
}

export function download(name, type, content) {
  const link = h('a', {href: URL.createObjectURL(new Blob([content], {type})), download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
