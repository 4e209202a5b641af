// The page of a long study, made from its declaration: form, progress, what its command prints, map, downloads.

import {get, post, remove} from './api.js';
import {h, problem, replace, say} from './dom.js';
import {change, scenarioText, state} from './state.js';
import {whyStudy} from './why.js';

export function makeStudy(study, map) {
  const inputs = new Map();
  const progress = h('div', {});
  const result = h('div', {});
  const start = h('button', {type: 'submit', class: 'main'}, 'Run');
  const cancel = h('button', {type: 'button', hidden: true}, 'Cancel');
  const form = h('form', {class: 'fields', onsubmit: event => { event.preventDefault(); run(); }}, study.fields.map(field => input(field)), h('div', {class: 'wide buttons'}, start, cancel, h('button', {type: 'button', onclick: () => whyStudy(study)}, 'Why these figures?')));
  const element = h('div', {},
    h('section', {class: 'card', 'aria-label': study.title}, h('h1', {}, study.title), study.about.map(text => h('p', {}, text)), form, progress), result);
  let source = null;
  let layers = {flows: null, shade: null};

  function input(field) {
    const id = `${study.id}-${field.name}`;
    const help = h('p', {class: 'small quiet', id: id + '-help'}, field.help);
    const common = {id, name: field.name, 'aria-describedby': id + '-help', onchange: () => remember()};
    let control;
    if (field.type === 'choice') control = h('select', common, [...(field.required || field.initial ? [] : [h('option', {value: ''}, '–')]), ...field.choices.map(c => h('option', {value: c.value}, c.label))]);
    else if (field.type === 'flag') control = h('input', {...common, type: 'checkbox'});
    else if (field.type === 'scenario') control = h('textarea', {...common, spellcheck: 'false'});
    else control = h('input', {...common, type: field.type === 'date' ? 'date' : field.type === 'text' ? 'text' : 'number', ...(field.type === 'number' ? {step: 'any'} : {}), ...(field.least !== undefined ? {min: String(field.least)} : {}), ...(field.most !== undefined ? {max: String(field.most)} : {})});
    if (field.required) control.required = true;
    inputs.set(field.name, {field, control});
    if (field.type === 'flag') return h('div', {}, h('label', {class: 'check', for: id}, control, field.label), field.help ? help : null);
    return h('div', {class: field.type === 'scenario' ? 'wide' : null}, h('label', {for: id}, field.label), control, help);
  }

  function values() {
    const found = {};
    for (const {field, control} of inputs.values()) {
      if (field.type === 'flag') { if (control.checked) found[field.name] = true; continue; }
      const text = control.value.trim();
      if (!text) continue;
      found[field.name] = field.type === 'number' || field.type === 'integer' ? Number(text) : text;
    }
    return found;
  }

  function remember() {
    const kept = values();
    for (const {field} of inputs.values()) if (field.type === 'scenario') delete kept[field.name];
    change({fields: {...state.fields, [study.id]: kept}});
  }

  async function follow(id) {
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
      source.onerror = () => { if (source.readyState === EventSource.CLOSED) reject(new Error('The progress broke off. Is the studio still running? Run the study again: a result that is there is not made twice.')); };
    });
  }

  async function job(runId) {
    let started = await post('/api/jobs', {study: study.id, run: runId, fields: values()});
    if (started.state === 'waiting' || started.state === 'running') {
      cancel.hidden = false;
      cancel.onclick = () => remove('/api/jobs/' + started.id);
      started = await follow(started.id);
      cancel.hidden = true;
    }
    if (started.state !== 'done') throw new Error(started.state === 'cancelled' ? 'The study was cancelled.' : started.lastLines.join('\n') || 'The study failed.');
    return started;
  }

  async function run() {
    start.disabled = true;
    replace(progress, h('p', {class: 'quiet', role: 'status'}, 'Under way; it may take a minute.'), h('div', {class: 'progress', tabindex: '0', role: 'log', 'aria-label': 'Progress'}));
    try {
      const done = await job(study.runs[0].id);
      const text = await get(done.results[0].address, 'text');
      replace(progress);
      replace(result, h('section', {class: 'card', 'aria-label': 'Result'}, h('h2', {}, 'What the command prints'), h('pre', {class: 'report', tabindex: '0', role: 'region', 'aria-label': 'Report'}, text), downloads(done)));
      say('The study is done');
      layers = {flows: null, shade: null};
      await onMap(done);
    } catch (error) {
      cancel.hidden = true;
      replace(progress, problem(error));
    }
    start.disabled = false;
  }

  function downloads(done) {
    const ready = done.results.map(r => h('a', {class: 'file', href: r.address, download: r.name}, r.title));
    const more = study.runs.slice(1).flatMap(r => [r.result, ...(r.files ?? [])].map(file => h('button', {type: 'button', onclick: async event => {
      const button = event.target;
      button.disabled = true;
      replace(progress, h('p', {class: 'quiet', role: 'status'}, `Making ${file.title} …`), h('div', {class: 'progress', tabindex: '0', role: 'log', 'aria-label': 'Progress'}));
      try {
        const other = await job(r.id);
        replace(progress);
        const found = other.results.find(one => one.name === file.name);
        button.replaceWith(h('a', {class: 'file', href: found.address, download: found.name}, file.title));
        document.querySelector(`a[href="${found.address}"]`)?.click();
      } catch (error) {
        replace(progress, problem(error));
        button.disabled = false;
      }
    }}, file.title)));
    return h('div', {class: 'buttons', role: 'group', 'aria-label': 'Download'}, ready, more);
  }

  async function onMap(done) {
    if (study.map) {
      const file = done.results.find(r => r.name === study.map.result);
      const collection = await get(file.address);
      const last = collection.features.at(-1)?.properties.scenario;
      layers.flows = {features: collection.features.filter(f => f.properties.scenario === last), width: study.map.width, unit: study.map.unit};
    }
    if (study.shade) {
      const shaded = await job(study.shade.run);
      const name = study.runs.find(r => r.id === study.shade.run).result.name;
      const data = await get(shaded.results.find(r => r.name === name).address);
      const at = (root, pointer) => pointer.split('/').slice(1).reduce((node, part) => node?.[part], root);
      const values = new Map((at(data, study.shade.list) ?? []).map(item => [item[study.shade.state], at(item, study.shade.value)]).filter(([, value]) => Number.isFinite(value)));
      layers.shade = {label: study.shade.label, values};
    }
    shown();
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
        if (document.activeElement === control) continue;
        if (field.type === 'scenario') {
          const text = scenarioText();
          if (text && control.value !== text) control.value = text;
          continue;
        }
        const value = kept[field.name] ?? field.initial ?? '';
        if (field.type === 'flag') control.checked = value === true;
        else control.value = String(value);
      }
    },
  };
}
