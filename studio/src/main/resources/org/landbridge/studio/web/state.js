// The whole state of the studio, which stands in the address.

const DEFAULTS = {page: 'compare', from: '', to: '', date: '', cargo: 'TEU', quantity: 'days', route: '', view: 'changed', show: 'rail,road,sea,inland_waterway,ferry', fields: {}, changes: [], name: '', why: ''};
const listeners = new Set();

export const state = structuredClone(DEFAULTS);

/** Where questions begin that name no places: what the data package looks at first. */
export function begin(places) {
  [DEFAULTS.from, DEFAULTS.to] = places;
}

/** Reads the address; what is not there is as at the start. */
export function readAddress() {
  Object.assign(state, structuredClone(DEFAULTS));
  const query = new URLSearchParams(location.hash.slice(1));
  for (const [name, value] of query) {
    if (!(name in DEFAULTS)) continue;
    if (typeof DEFAULTS[name] === 'string') {
      state[name] = value;
    } else {
      try {
        const parsed = JSON.parse(value);
        if (Array.isArray(parsed) === Array.isArray(DEFAULTS[name]) && typeof parsed === 'object' && parsed) state[name] = parsed;
      } catch {
        // A cut address: the rest of it still counts.
      }
    }
  }
}

function address() {
  const query = new URLSearchParams();
  for (const [name, initial] of Object.entries(DEFAULTS)) {
    const value = state[name];
    const text = typeof initial === 'string' ? value : JSON.stringify(value);
    if (text !== (typeof initial === 'string' ? initial : JSON.stringify(initial))) query.set(name, text);
  }
  return '#' + query.toString();
}

/** Changes the state, the address with it, and tells every listener what changed. */
export function change(changes, {remember = false} = {}) {
  Object.assign(state, changes);
  const next = address();
  if (next !== location.hash) history[remember ? 'pushState' : 'replaceState'](null, '', next || '#');
  for (const listener of listeners) listener(Object.keys(changes));
}

export function onChange(listener) {
  listeners.add(listener);
}

export function everyone() {
  for (const listener of listeners) listener(Object.keys(DEFAULTS));
}

/** The scenario at hand as a document that the command line reads, null if nothing is changed. */
export function scenario() {
  if (state.changes.length === 0) return null;
  return {
    name: state.name || 'What if',
    why: state.why || 'Changed in the studio to see what it does; an assumption.',
    sources: ['an assumption'],
    changes: state.changes,
  };
}

export function scenarioText() {
  const document = scenario();
  return document ? JSON.stringify(document) : null;
}
