// Why a number is what it is.

import {aborted, get, post} from './api.js';
import {h, number, problem, replace, words} from './dom.js';

const dialog = document.getElementById('why');
const body = document.getElementById('whybody');
document.getElementById('whyclose').addEventListener('click', () => dialog.close());

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
  return h('div', {}, h('h3', {}, 'Sources'), h('ul', {}, list.map(source => h('li', {}, h('code', {}, source.id), ': ', source.title, source.publisher ? `, ${source.publisher}` : '', source.year ? ` (${source.year})` : '',
    /^https?:\/\//.test(source.url) ? [' ', h('a', {href: source.url, rel: 'noreferrer noopener', target: '_blank'}, new URL(source.url).host)] : null))));
}
