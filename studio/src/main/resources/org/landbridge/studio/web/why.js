// Why a number is what it is.

import {aborted, get, post} from './api.js';
import {h, number, problem, replace, words} from './dom.js';
import {central, follow, interval, unitOf, written} from './figures.js';

const dialog = document.getElementById('why');
const body = document.getElementById('whybody');
document.getElementById('whyclose').addEventListener('click', () => dialog.close());

/** Counts answers: what comes late, after another was asked for or the dialog was closed, is not shown. */
let asked = 0;
dialog.addEventListener('close', () => asked++);

function show(title, ...content) {
  document.getElementById('whytitle').textContent = title;
  replace(body, content);
  if (!dialog.open) dialog.showModal();
}

/** A number that answers why. */
export function whyButton(text, label, question) {
  return h('button', {type: 'button', class: 'why', 'aria-label': `${label} ${text}: why?`, onclick: () => question()}, text);
}

export async function whyFigure(title, question) {
  show(title, h('p', {class: 'quiet'}, 'Asking …'));
  try {
    const why = await post('/api/why', question, 'why');
    show(title,
      h('p', {class: 'figure'}, `${number(why.value, why.unit === 'share' ? 3 : why.unit.startsWith('USD') || why.unit === 'km' ? 0 : 1)} ${why.unit}`),
      h('p', {}, why.formula), why.sampled ? h('p', {}, why.sampled) : null,
      h('p', {}, 'Weakest input: ', sure(why.confidence), why.confidence === 'low' ? ', an estimate of our own or a figure that is hardly backed.' : '.'),
      terms(why), sources(why.sources));
  } catch (error) {
    if (!aborted(error)) show(title, problem(error));
  }
}

export async function whyRows(title, id) {
  show(title, h('p', {class: 'quiet'}, 'Asking …'));
  try {
    const answer = await get('/api/rows/' + encodeURIComponent(id));
    show(title, h('p', {}, 'The rows of the data package about ', h('code', {}, answer.id), '.'),
      h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Rows'}, h('table', {}, h('thead', {}, h('tr', {}, ['Table', 'Row', 'Holds', 'What it says', 'Sure', 'Sources'].map(t => h('th', {scope: 'col'}, t)))),
        h('tbody', {}, answer.rows.map(row => h('tr', {}, h('td', {}, row.table), h('td', {}, row.id), h('td', {}, row.dates), h('td', {}, row.text), h('td', {}, sure(row.confidence)), h('td', {}, row.sources.join(', '))))))),
      sources(answer.sources));
  } catch (error) {
    if (!aborted(error)) show(title, problem(error));
  }
}

/** Sources of the data package by id, asked for once. */
let known = null;

function knownSources() {
  known ??= get('/api/sources').then(answer => new Map(answer.sources.map(source => [source.id, source])));
  return known;
}

/**
 * Why one figure of a study is what it is, by the declaration of its column and the study's own JSON.
 *
 * @param scope the document, the part of it and the row that the figure stands in
 */
export async function whyOfStudy(study, column, answer, scope, value) {
  const span = interval(value);
  const inputs = answer.inputs.map(input => ({input, value: follow(scope, input.at)})).filter(({value: found}) => found !== undefined && found !== null && found !== '');
  const backing = answer.sources.flatMap(pointer => { const found = pointer.includes('/') && /^[/^$]/.test(pointer) ? follow(scope, pointer) : pointer; return Array.isArray(found) ? found : found === undefined || found === null || found === '' ? [] : [found]; });
  const body = (names) => [
    h('p', {class: 'figure'}, written(column, central(value)), unitOf(column)),
    span ? h('p', {}, `${span.share} of draws lie between ${written({...column, unit: ''}, span.low)} and ${written(column, span.high)}${unitOf(column)}.`) : null,
    h('p', {}, answer.words), h('p', {class: 'formula'}, h('code', {}, answer.formula)),
    h('h3', {}, 'Inputs'), inputs.length ? h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Inputs'}, h('table', {}, h('tbody', {}, inputs.map(({input, value: found}) => h('tr', {}, h('th', {scope: 'row'}, input.label), h('td', {class: typeof central(found) === 'number' ? 'n' : null}, inputText(input, found))))))) : null,
    h('ul', {}, study.why.inputs.map(input => h('li', {}, input))),
    h('p', {}, 'Weakest input: ', sure(confidenceOf(study, answer, scope)), '.'),
    h('h3', {}, 'Sources'), h('ul', {}, backing.map(one => h('li', {}, sourceText(one, names))))];
  const title = `Why: ${column.label}`;
  const mine = ++asked;
  show(title, ...body(new Map()));
  try {
    const names = await knownSources();
    if (mine === asked && backing.some(one => typeof one === 'string' && names.has(one))) show(title, ...body(names));
    const id = answer.rows ? follow(scope, answer.rows) : null;
    const rows = typeof id === 'string' ? await get('/api/rows/' + encodeURIComponent(id)).catch(() => null) : null;
    if (mine === asked && rows) {
      document.getElementById('whybody').append(h('h3', {}, 'Rows of the data package about ', h('code', {}, id)), h('ul', {}, rows.rows.map(row => h('li', {}, `${row.table}, ${row.dates}: ${row.text} (`, sure(row.confidence), `; ${row.sources.join(', ')})`))), sources(rows.sources));
    }
  } catch (error) {
    if (!aborted(error) && mine === asked) document.getElementById('whybody').append(problem(error));
  }
}

function inputText(input, found) {
  const one = value => typeof value === 'number' ? written(input, value) + unitOf(input) : typeof value === 'boolean' ? (value ? 'yes' : 'no') : words(String(value));
  if (Array.isArray(found)) return found.map(item => item !== null && typeof item === 'object' ? named(item) : one(item)).join('; ') || 'none';
  if (typeof found === 'object') {
    const span = interval(found);
    if (typeof central(found) === 'number') return one(central(found)) + (span ? ` (${written(input, span.low)} to ${written(input, span.high)})` : '');
    return Object.entries(found).map(([key, value]) => value !== null && typeof value === 'object' ? `${words(key)}: ${inputText(input, value)}` : `${words(key)} ${one(value)}`).join('; ');
  }
  return one(found);
}

/** A parameter, a figure of a project or a part, in one line. */
function named(item) {
  const name = item.name ?? item.parameter ?? item.cause ?? item.kind ?? item.id ?? '';
  const value = item.value ?? item.amount ?? item.weight;
  return `${words(String(name))}${item.corridor ? ' ' + item.corridor : ''}${Number.isFinite(value) ? ' ' + written({}, value) : ''}${item.unit ? ' ' + item.unit : ''}`;
}

function confidenceOf(study, answer, scope) {
  const found = /^[/^$]/.test(answer.confidence) ? follow(scope, answer.confidence) : answer.confidence;
  const all = Array.isArray(found) ? found.map(one => one.confidence ?? one) : [found];
  const order = ['low', 'medium', 'high'];
  return order.find(word => all.includes(word)) ?? study.why.confidence;
}

/** A source by its id, a figure with its own source, a table of the store, or words. */
function sourceText(one, names) {
  if (typeof one === 'string') {
    const source = names.get(one);
    return source ? sourceLine(source) : one;
  }
  const words = [one.name ?? one.parameter ?? one.kind ?? one.test ?? one.axis ?? '', one.corridor].filter(Boolean).join(' ').replaceAll('_', ' ');
  const text = one.source ?? one.citation ?? one.title ?? '';
  return [h('strong', {}, words), Number.isFinite(one.value) ? ` ${written({}, one.value)}${one.unit ? ' ' + one.unit : ''}` : '', text ? `: ${text}` : '', one.file ? ` (${String(one.file).split('/').at(-1)}${one.coveredFrom ? `, ${one.coveredFrom} to ${one.coveredTo}` : ''}; licence ${one.licence || 'not stated'})` : '', one.defects ? `; known defects: ${one.defects}` : '', one.confidence ? [' ', sure(one.confidence)] : ''];
}

function sourceLine(source) {
  return [h('code', {}, source.id), ': ', source.title, source.publisher ? `, ${source.publisher}` : '', source.year ? ` (${source.year})` : '',
    /^https?:\/\//.test(source.url) ? [' ', h('a', {href: source.url, rel: 'noreferrer noopener', target: '_blank'}, new URL(source.url).host)] : null];
}

/** Why the figures of a study are what they are. */
export function whyStudy(study) {
  show('Why: ' + study.title, h('p', {}, study.why.formula), h('h3', {}, 'Inputs'), h('ul', {}, study.why.inputs.map(input => h('li', {}, input))),
    h('p', {}, 'Weakest input: ', sure(study.why.confidence), '.'));
}

function sure(confidence) {
  return h('span', {class: confidence === 'low' ? 'low' : null}, confidence === 'low' ? '~low' : confidence);
}

function terms(why) {
  if (!why.terms.length) return h('p', {}, 'Nothing on this way makes it up.');
  return h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Inputs'}, h('table', {}, h('caption', {}, 'Inputs, in the order of the way'),
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'What'), h('th', {scope: 'col'}, 'Where'), h('th', {scope: 'col', class: 'n'}, why.unit), h('th', {scope: 'col'}, 'From'), h('th', {scope: 'col'}, 'Row'), h('th', {scope: 'col'}, 'Sure'), h('th', {scope: 'col'}, 'Sources'))),
    h('tbody', {}, why.terms.map(term => h('tr', {}, h('td', {}, term.what), h('td', {}, term.where), h('td', {class: 'n'}, number(term.value, Math.abs(term.value) < 100 ? 2 : 0)), h('td', {}, words(term.note)), h('td', {}, term.row ? h('code', {}, term.row) : ''), h('td', {}, sure(term.confidence)), h('td', {}, term.sources.join(', ')))))));
}

function sources(list) {
  if (!list.length) return null;
  return h('div', {}, h('h3', {}, 'Sources'), h('ul', {}, list.map(source => h('li', {}, sourceLine(source)))));
}
