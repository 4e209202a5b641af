// The page of a long study, made from its declaration: form, progress, tables, charts, map, downloads.

import {get, post, ProblemError, remove} from './api.js';
import {h, problem, replace, say} from './dom.js';
import {central, follow, tablesOf} from './figures.js';
import {change, scenarioText, state} from './state.js';
import {whyStudy} from './why.js';

/** Texts that stand in a file or in the what-if, not in the address. */
const LONG = ['scenario', 'document'];
const MOST_BYTES = 1_000_000;

/** What a field begins with; first/0 and first/1 are the places that the data package looks at first. */
function initial(field, about) {
  return field.initial?.startsWith('first/') ? about.first[Number(field.initial.slice('first/'.length))] ?? '' : field.initial ?? '';
}

/**
 * @param studies all of them, by id: a row of one may open another
 * @param about the data package
 */
export function makeStudy(study, map, studies, about) {
  const inputs = new Map();
  const progress = h('div', {});
  const result = h('div', {});
  const start = h('button', {type: 'submit', class: 'main'}, 'Run');
  const cancel = h('button', {type: 'button', hidden: true}, 'Cancel');
  const form = h('form', {class: 'fields', onsubmit: event => { event.preventDefault(); run(); }}, study.fields.map(field => input(field)), h('div', {class: 'wide buttons'}, start, cancel, h('button', {type: 'button', onclick: () => whyStudy(study)}, 'How these figures come about')));
  const element = h('div', {},
    h('section', {class: 'card', 'aria-label': study.title}, h('h1', {}, study.title), h('div', {class: 'noprint'}, study.about.map(text => h('p', {}, text))), form, progress), result);
  let source = null;
  let layers = {flows: null, shade: null};
  let asked = null;

  // On paper only what was chosen is worth its place.
  addEventListener('beforeprint', () => {
    for (const {field, control} of inputs.values()) control.parentElement.classList.toggle('noprint', LONG.includes(field.type) || (field.type === 'flag' ? !control.checked : !control.value));
  });

  function input(field) {
    const id = `${study.id}-${field.name}`;
    const help = h('p', {class: 'small quiet', id: id + '-help'}, field.help);
    const common = {id, name: field.name, 'aria-describedby': id + '-help', onchange: () => remember()};
    let control;
    if (field.type === 'choice') control = h('select', common, [...(field.required || field.initial ? [] : [h('option', {value: ''}, '–')]), ...field.choices.map(c => h('option', {value: c.value}, c.label))]);
    else if (field.type === 'flag') control = h('input', {...common, type: 'checkbox'});
    else if (LONG.includes(field.type)) control = h('textarea', {...common, spellcheck: 'false'});
    else control = h('input', {...common, type: field.type === 'date' ? 'date' : field.type === 'text' ? 'text' : 'number', ...(field.type === 'number' ? {step: 'any'} : {}), ...(field.least !== undefined ? {min: String(field.least)} : {}), ...(field.most !== undefined ? {max: String(field.most)} : {})});
    if (field.required) control.required = true;
    if (field.list) {
      control.setAttribute('list', id + '-list');
    }
    inputs.set(field.name, {field, control});
    if (field.type === 'flag') return h('div', {}, h('label', {class: 'check', for: id}, control, field.label), field.help ? help : null);
    const list = field.list ? h('datalist', {id: id + '-list'}, about[field.list].map(one => h('option', {value: one.id}, one.name))) : null;
    if (field.type === 'document') return h('details', {class: 'wide document'}, h('summary', {}, field.label), h('label', {for: id, class: 'away'}, field.label), control, help, fileButton(id, control, field));
    if (field.part) return h('details', {class: 'wide document'}, h('summary', {}, field.label), h('label', {for: id, class: 'away'}, field.label), control, help);
    return h('div', {class: field.type === 'scenario' ? 'wide' : null}, h('label', {for: id}, field.label), control, list, help);
  }

  function fileButton(id, control, field) {
    const trouble = h('div', {});
    const file = h('input', {type: 'file', class: 'away', id: id + '-file', tabindex: '-1', 'aria-label': `File: ${field.label}`, onchange: async () => {
      const chosen = file.files[0];
      if (!chosen) return;
      replace(trouble);
      if (chosen.size > MOST_BYTES) replace(trouble, problem(new ProblemError({title: 'The file is too large', detail: 'It holds more than 1 MB; give a smaller one, or use the command line.'})));
      else control.value = await chosen.text();
      file.value = '';
    }});
    return h('div', {class: 'buttons'}, h('button', {type: 'button', onclick: () => file.click()}, 'Load a file'), file, h('button', {type: 'button', onclick: () => { control.value = ''; replace(trouble); }}, 'Clear'), trouble);
  }

  function values() {
    const found = {};
    for (const {field, control} of inputs.values()) {
      if (field.type === 'flag') { if (control.checked) found[field.name] = true; continue; }
      const text = LONG.includes(field.type) ? control.value : control.value.trim();
      if (!text.trim()) continue;
      found[field.name] = field.type === 'number' || field.type === 'integer' ? Number(text) : text;
    }
    return found;
  }

  function remember() {
    const kept = values();
    for (const {field} of inputs.values()) if (LONG.includes(field.type)) delete kept[field.name];
    change({fields: {...state.fields, [study.id]: kept}});
  }

  async function ended(id) {
    return new Promise((resolve, reject) => {
      source?.close();
      source = new EventSource(`/api/jobs/${id}/events`);
      const box = progress.querySelector('.progress');
      source.addEventListener('progress', event => {
        box.append(JSON.parse(event.data).line + '\n');
        while (box.childNodes.length > 400) box.firstChild.remove();
        box.scrollTop = box.scrollHeight;
      });
      source.addEventListener('end', event => { source.close(); resolve(JSON.parse(event.data)); });
      source.onerror = () => { if (source.readyState === EventSource.CLOSED) reject(new ProblemError({title: 'The progress broke off', detail: 'Is the studio still running? Run the study again: a result that is there is not made twice.'})); };
    });
  }

  async function job(runId, fields, other = study) {
    let started = await post('/api/jobs', {study: other.id, run: runId, fields});
    if (started.state === 'waiting' || started.state === 'running') {
      cancel.hidden = false;
      cancel.onclick = () => remove('/api/jobs/' + started.id);
      try {
        started = await ended(started.id);
      } finally {
        cancel.hidden = true;
      }
    }
    if (started.state === 'cancelled') throw new ProblemError({title: 'Cancelled', detail: 'The study was cancelled. Run it again when you like; nothing of it is kept.'});
    if (started.state !== 'done') throw failed(started);
    return started;
  }

  /** What the command said of itself, without the lines of progress before. */
  function failed(ended) {
    const at = ended.lastLines.findIndex(line => line.startsWith('landbridge:'));
    const words = (at < 0 ? ended.lastLines : ended.lastLines.slice(at)).map(line => line.replace(/^landbridge: /, '')).join('\n').trim();
    return new ProblemError({title: 'The study has no result', detail: words || 'The command said nothing. The terminal that runs the studio may show why; try the same command there.'});
  }

  function underWay(text) {
    replace(progress, h('p', {class: 'quiet', role: 'status'}, text), h('div', {class: 'progress', tabindex: '0', role: 'log', 'aria-label': 'Progress'}));
  }

  async function run() {
    start.disabled = true;
    underWay('Under way; it may take a minute.');
    try {
      asked = values();
      const done = await job(study.runs[0].id, asked);
      const found = await get(done.results[0].address);
      replace(progress);
      layers = {flows: null, shade: null};
      await onMap(done, found);
      replace(result, sections(study, done, found, asked));
      say('The study is done');
    } catch (error) {
      replace(progress, problem(error));
      progress.scrollIntoView({block: 'nearest'});
    }
    start.disabled = false;
  }

  function sections(of, done, found, fields) {
    const pictures = done.results.filter(r => r.type === 'image/svg+xml');
    return [
      of.shade?.reference ? references(of, found) : null,
      h('div', {class: 'tables'}, tables(of, found)),
      pictures.map(r => h('figure', {class: 'card'}, h('img', {src: r.address, alt: `${r.title.replace(/, SVG$/, '')} of this study; the tables hold its figures.`}))),
      h('section', {class: 'card noprint', 'aria-label': 'Report and downloads'}, h('h2', {}, 'Report and downloads'), report(of, fields), downloads(of, done, fields))];
  }

  function tables(of, found) {
    const shown = of.shade?.reference && layers.shade ? {...found, pairs: found.pairs.filter(pair => [pair.first, pair.second].includes(layers.shade.reference)).map(pair => pair.second === layers.shade.reference ? {...pair, first: pair.second, second: pair.first} : pair)} : found;
    return tablesOf(of, shown, openRow);
  }

  /** A row that opens another study: shown below, with a way back. */
  async function openRow(open, value, button) {
    const other = studies.get(open.study);
    button.disabled = true;
    underWay(`Making ${other.title.toLowerCase()} …`);
    try {
      const fields = {[open.field]: value, ...Object.fromEntries((open.keep ?? []).filter(name => name in asked).map(name => [name, asked[name]]))};
      const done = await job(other.runs[0].id, fields, other);
      const found = await get(done.results[0].address);
      replace(progress);
      result.querySelector('.opened')?.remove();
      const head = h('h2', {tabindex: '-1'}, `${other.title}: ${value}`);
      const box = h('div', {class: 'opened'}, h('div', {class: 'card swap'}, head, h('button', {type: 'button', onclick: () => { box.remove(); button.focus(); }}, 'Close')), sections(other, done, found, fields));
      result.prepend(box);
      head.focus();
      say(`${other.title} is shown above the list`);
    } catch (error) {
      replace(progress, problem(error));
    }
    button.disabled = false;
  }

  function report(of, fields) {
    const run = of.runs.find(r => r.result.type === 'text/plain');
    const box = h('div', {});
    return run ? h('details', {ontoggle: async event => {
      if (!event.target.open || box.childElementCount) return;
      underWay('Making the report …');
      replace(box, h('p', {class: 'quiet'}, 'Making the report …'));
      try {
        const made = await job(run.id, fields, of);
        replace(progress);
        replace(box, h('pre', {class: 'report', tabindex: '0', role: 'region', 'aria-label': 'Report'}, await get(made.results[0].address, 'text')));
      } catch (error) {
        replace(progress);
        replace(box, problem(error));
      }
    }}, h('summary', {}, 'What the command prints'), box) : null;
  }

  function downloads(of, done, fields) {
    const ready = done.results.map(r => h('a', {class: 'file', href: r.address, download: r.name}, r.title));
    const more = of.runs.slice(1).flatMap(r => [r.result, ...(r.files ?? [])].map(file => h('button', {type: 'button', onclick: async event => {
      const button = event.target;
      button.disabled = true;
      underWay(`Making ${file.title} …`);
      try {
        const other = await job(r.id, fields, of);
        replace(progress);
        const found = other.results.find(one => one.name === file.name);
        const link = h('a', {class: 'file', href: found.address, download: found.name}, file.title);
        button.replaceWith(link);
        link.click();
      } catch (error) {
        replace(progress, problem(error));
        button.disabled = false;
      }
    }}, file.title)));
    return h('div', {class: 'buttons', role: 'group', 'aria-label': 'Download'}, ready, more);
  }

  async function onMap(done, found) {
    if (study.map) {
      const file = done.results.find(r => r.name === study.map.result);
      const collection = await get(file.address);
      const last = collection.features.at(-1)?.properties.scenario;
      layers.flows = {features: collection.features.filter(f => f.properties.scenario === last), width: study.map.width, unit: study.map.unit};
    }
    if (study.shade) layers.shade = study.shade.reference ? nearTo(found, study.shade.reference) : shading(found);
    shown();
  }

  function shading(found) {
    const values = new Map((follow({root: found}, '$' + study.shade.list) ?? []).map(item => [item[study.shade.state], central(follow({row: item}, study.shade.value))]).filter(([, value]) => Number.isFinite(value)));
    return {label: study.shade.label, values};
  }

  /** Every state by the pair that it makes with the one of reference. */
  function nearTo(found, reference) {
    const {list, first, second, value, low, high, label} = study.shade;
    const values = new Map(), notes = new Map();
    for (const pair of follow({root: found}, '$' + list)) {
      const other = pair[first] === reference ? pair[second] : pair[second] === reference ? pair[first] : null;
      const near = follow({row: pair}, value);
      if (!other || !Number.isFinite(near)) continue;
      values.set(other, near);
      notes.set(other, ` (90 %: ${follow({row: pair}, low).toFixed(2)} to ${follow({row: pair}, high).toFixed(2)})`);
    }
    return {label: `${label} with ${reference}`, values, notes, reference, untold: true};
  }

  function references(of, found) {
    const codes = [...new Set(found.pairs.flatMap(pair => [pair.first, pair.second]))].sort();
    const choice = h('select', {id: of.id + '-reference', onchange: () => {
      layers.shade = nearTo(found, choice.value);
      shown();
      replace(result.querySelector('.tables'), tables(of, found));
      say(`Shaded by alignment with ${choice.value}`);
    }}, codes.map(code => h('option', {value: code}, stateName(code))));
    choice.value = codes.includes(of.shade.reference) ? of.shade.reference : codes[0];
    return h('section', {class: 'card', 'aria-label': 'State of reference'}, h('label', {for: of.id + '-reference'}, 'State of reference'), choice, h('p', {class: 'small quiet'}, 'Its own shape has a thick outline. A state that is left plain has no evidence with it in this year.'));
  }

  function stateName(code) {
    const known = about.states.find(one => one.iso3 === code);
    return known ? `${known.name} (${code})` : code;
  }

  function shown() {
    if (state.page !== study.id) return;
    map.setRoutes([], -1, false);
    map.setFlows(layers.flows);
    map.setShade(layers.shade);
  }

  return {
    element,
    shown,
    update() {
      const kept = state.fields[study.id] ?? {};
      for (const {field, control} of inputs.values()) {
        if (document.activeElement === control || field.type === 'document' || field.part) continue;
        if (field.type === 'scenario') {
          const text = scenarioText();
          if (text && control.value !== text) control.value = text;
          continue;
        }
        const value = kept[field.name] ?? initial(field, about);
        if (field.type === 'flag') control.checked = value === true;
        else control.value = String(value);
      }
    },
  };
}
