// Changes of the network: what is switched, dragged and built, as the changes of one scenario.

import {post} from './api.js';
import {combo, plain} from './combo.js';
import {download, h, problem, replace, say, words} from './dom.js';
import {change, scenario, scenarioText, state} from './state.js';

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const PLACE_CLOSED = id => ({close: {place: id}});
const LINK_CLOSED = id => ({close: {link: id}});
const LINK_OPENED = id => ({open: {link: id}});
const LINK_BUILT = id => ({build: {link: id}});

function has(one) {
  return state.changes.some(c => same(c, one));
}

function toggle(one, on) {
  const rest = state.changes.filter(c => !same(c, one));
  change({changes: on ? [...rest, one] : rest});
}

function isBorderScale(c) {
  return c.scale && same(c.scale.set, {step: 'border_crossing'}) && same(Object.keys(c.scale).sort(), ['set', 'time']);
}

/** What the map offers for a link that was clicked. */
export function linkSwitch(link) {
  const on = link.status === 'open' || link.status === 'out_of_season';
  if (has(LINK_CLOSED(link.id))) return {text: 'Take the closure back', act: () => toggle(LINK_CLOSED(link.id), false)};
  if (has(LINK_OPENED(link.id))) return {text: 'Take the opening back', act: () => toggle(LINK_OPENED(link.id), false)};
  return on ? {text: 'Close this link', act: () => toggle(LINK_CLOSED(link.id), true)} : {text: 'Open this link', act: () => toggle(LINK_OPENED(link.id), true)};
}

export function placeSwitch(place) {
  const closed = has(PLACE_CLOSED(place.id));
  return {text: closed ? 'Take the closure back' : 'Close this place', act: () => toggle(PLACE_CLOSED(place.id), !closed)};
}

export function makeWhatIf(about, network) {
  const [earliest, latest] = about.validity.split(' to ').map(day => Number(day.slice(0, 4)));
  const firstYear = Math.max(2010, earliest);
  const lastYear = Math.min(2035, latest);
  const lastMonth = (lastYear - firstYear + 1) * 12 - 1;

  /** A month of the slider; 0 is January of its first year. */
  function dateOf(month) {
    return `${firstYear + Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}-01`;
  }

  function monthOf(day) {
    const [year, month] = day.split('-').map(Number);
    return Math.max(0, Math.min(lastMonth, (year - firstYear) * 12 + month - 1));
  }

  const straits = about.places.filter(place => place.kind === 'strait' || place.kind === 'canal');
  const placeNames = new Map(about.places.map(place => [place.id, place.name]));
  const date = h('input', {type: 'range', id: 'wdate', min: '0', max: String(lastMonth), step: '1', oninput: () => change({date: dateOf(Number(date.value))})});
  const dateText = h('output', {for: 'wdate'});
  const border = h('input', {type: 'range', id: 'wborder', min: '0.25', max: '3', step: '0.05', oninput: () => setBorder(Number(border.value))});
  const borderText = h('output', {for: 'wborder'});
  const planned = about.planned.map(link => {
    const box = h('input', {type: 'checkbox', id: 'build-' + link.id, onchange: () => toggle(LINK_BUILT(link.id), box.checked)});
    const due = link.expected ? `, expected ${link.expected.slice(0, 4)}` : '';
    return {link, box, element: h('label', {class: 'check'}, box, `${placeNames.get(link.from)} – ${placeNames.get(link.to)} (${words(link.mode)}${due})`)};
  });
  const boxes = straits.map(place => {
    const box = h('input', {type: 'checkbox', onchange: () => toggle(PLACE_CLOSED(place.id), !box.checked)});
    return {place, box, element: h('label', {class: 'check'}, box, place.name)};
  });
  const chips = h('ul', {class: 'chips', 'aria-label': 'Changes'});
  const trouble = h('div', {});
  const finder = combo({label: 'Switch a link', placeholder: 'name of a link or of its places', clear: true, find: findLinks, choose: item => item.act()});
  const file = h('input', {type: 'file', class: 'away', id: 'wfile', tabindex: '-1', 'aria-label': 'Scenario file', accept: '.yaml,.yml,.json,text/yaml', onchange: load});
  const name = h('input', {id: 'wname', maxlength: '80', placeholder: 'What if', onchange: () => change({name: name.value.trim()})});

  function setBorder(factor) {
    const rest = state.changes.filter(c => !isBorderScale(c));
    change({changes: Math.abs(factor - 1) < .001 ? rest : [...rest, {scale: {time: factor, set: {step: 'border_crossing'}}}]});
  }

  function findLinks(text) {
    const wanted = plain(text);
    if (wanted.length < 2) return [];
    return network().filter(link => [link.id, placeNames.get(link.from) ?? '', placeNames.get(link.to) ?? ''].some(n => plain(n).includes(wanted))).map(link => {
      const act = linkSwitch(link);
      return {id: link.id, title: `${act.text}: ${placeNames.get(link.from) ?? link.from} – ${placeNames.get(link.to) ?? link.to}`, note: `${link.mode.replaceAll('_', ' ')}, ${link.status.replaceAll('_', ' ')}`, act: act.act};
    });
  }

  async function load() {
    const chosen = file.files[0];
    if (!chosen) return;
    replace(trouble);
    try {
      if (chosen.size > 1_000_000) throw new Error('The file is larger than 1 MB; a scenario holds changes, not data.');
      const answer = await post('/api/scenario', {scenario: await chosen.text()});
      const document = answer.document;
      change({changes: document.changes, name: document.name ?? '', why: document.why ?? '', ...(answer.baseDate ? {date: answer.baseDate} : {})}, {remember: true});
      say(`Scenario ${answer.name} loaded`);
    } catch (error) {
      replace(trouble, problem(error));
    }
    file.value = '';
  }

  async function save() {
    replace(trouble);
    try {
      const document = {...scenario(), ...(state.date ? {base_date: state.date} : {})};
      const answer = await post('/api/scenario', {scenario: JSON.stringify(document)});
      download((answer.name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'scenario') + '.yaml', 'text/yaml', answer.yaml);
      say('Scenario saved');
    } catch (error) {
      replace(trouble, problem(error));
    }
  }

  const saveButton = h('button', {type: 'button', onclick: save}, 'Save as YAML');
  const clearButton = h('button', {type: 'button', onclick: () => change({changes: [], name: '', why: ''}, {remember: true})}, 'Take all back');
  const element = h('details', {class: 'card whatif', id: 'whatif', open: true}, h('summary', {}, 'What if'),
    h('div', {class: 'sliders'},
      h('div', {}, h('div', {class: 'swap'}, h('label', {for: 'wdate'}, `Date, ${firstYear} to ${lastYear}`), dateText), date),
      h('div', {}, h('div', {class: 'swap'}, h('label', {for: 'wborder'}, 'Hours at borders'), borderText), border)),
    planned.length ? h('fieldset', {class: 'inline planned'}, h('legend', {class: 'small'}, h('strong', {}, 'Build what is planned')), planned.map(p => p.element)) : null,
    h('fieldset', {class: 'inline straits'}, h('legend', {class: 'small'}, h('strong', {}, 'Straits and canals'), ' (unticked: closed)'), boxes.map(b => b.element)),
    h('div', {class: 'two'}, finder.element, h('div', {}, h('label', {for: 'wname'}, 'Name of the scenario'), name)),
    chips, trouble,
    h('div', {class: 'buttons'}, saveButton, h('button', {type: 'button', onclick: () => file.click()}, 'Load a YAML file'), file, clearButton));

  let told = null;
  async function tell() {
    const text = scenarioText();
    if (text === told) return;
    told = text;
    if (!text) {
      replace(chips);
      replace(trouble);
      return;
    }
    replace(chips, state.changes.map((c, i) => chip(Object.keys(c)[0] + ' ' + Object.values(Object.values(c)[0] ?? {}).filter(v => typeof v === 'string').join(' '), i)));
    try {
      const answer = await post('/api/scenario', {scenario: text}, 'tell');
      if (text === scenarioText()) {
        replace(chips, answer.changes.map(chip));
        replace(trouble);
      }
    } catch (error) {
      if (error.name !== 'AbortError' && text === scenarioText()) replace(trouble, problem(error));
    }
  }

  function chip(text, i) {
    return h('li', {}, text, h('button', {type: 'button', 'aria-label': `Take back: ${text}`, onclick: () => change({changes: state.changes.filter((_, j) => j !== i)})}, '×'));
  }

  return {
    element,
    update(day) {
      date.value = String(monthOf(day));
      date.setAttribute('aria-valuetext', day);
      dateText.textContent = day;
      const scale = state.changes.find(isBorderScale)?.scale.time ?? 1;
      border.value = String(scale);
      borderText.textContent = `× ${scale.toFixed(2)}`;
      border.setAttribute('aria-valuetext', `times ${scale.toFixed(2)}`);
      for (const {link, box} of planned) box.checked = has(LINK_BUILT(link.id));
      for (const {place, box} of boxes) box.checked = !has(PLACE_CLOSED(place.id));
      if (document.activeElement !== name) name.value = state.name;
      saveButton.disabled = clearButton.disabled = state.changes.length === 0;
      tell();
    },
  };
}
