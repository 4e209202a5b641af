// Starts the studio: reads what exists, then shows the page of the address.

import {get, post} from './api.js';
import {combo, placeFinder} from './combo.js';
import {makeCompare} from './compare.js';
import {h, problem, replace, say, words} from './dom.js';
import {makeMap} from './map.js';
import {begin, change, everyone, onChange, readAddress, scenarioText, state} from './state.js';
import {makeStudy} from './study.js';
import {linkSwitch, placeSwitch} from './whatif.js';
import {whyRows} from './why.js';

const panel = document.getElementById('panel');
const themeButton = document.getElementById('theme');
const MODES = ['rail', 'road', 'sea', 'inland_waterway', 'ferry'];

function dark() {
  return document.documentElement.dataset.theme === 'dark';
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  themeButton.setAttribute('aria-pressed', String(name === 'dark'));
}

function wantedTheme() {
  try {
    const kept = localStorage.getItem('theme');
    if (kept) return kept;
  } catch {
    // Storage may be off.
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

setTheme(wantedTheme());

async function start() {
  const map = makeMap({onLink: linkPopup, onPlace: placePopup});
  let links = [];
  let asked = '';
  const [about, courses, world, {studies}] = await Promise.all([get('/api/package'), get('/api/courses'), get('/vendor/world-atlas/countries-50m.json'), get('/api/studies')]);
  begin(about.first);
  map.setPlaces(about.places);
  map.setCourses(courses);
  map.setWorld(world);
  const compare = makeCompare(about, map, () => links);
  const byId = new Map(studies.map(study => [study.id, study]));
  const pages = new Map([['compare', {title: 'Compare', ...compare}], ...studies.filter(study => !study.hidden).map(study => [study.id, {title: study.page, ...makeStudy(study, map, byId, about)}])]);
  const nav = [...pages].map(([id, page]) => ({id, link: h('a', {href: '#page=' + id, onclick: event => { event.preventDefault(); change({page: id}, {remember: true}); }}, page.title)}));
  replace(document.getElementById('pages'), nav.map(({link}) => h('li', {}, link)));
  const search = combo({label: 'Find a place on the map', hidden: true, placeholder: 'Find a place: name or UN/LOCODE', clear: false, find: placeFinder(about.places), choose: item => { map.go(item.id); map.mark(item.id); placePopup(item.place, [item.place.lat, item.place.lon]); say(`${item.title} is in the middle of the map`); }});
  document.getElementById('mapsearch').replaceWith(search.element);
  const modeBoxes = MODES.map(mode => h('input', {type: 'checkbox', value: mode, onchange: () => change({show: modeBoxes.filter(b => b.checked).map(b => b.value).join(',')})}));
  document.getElementById('mapshow').append(...modeBoxes.map(box => h('label', {}, box, words(box.value))));
  let page = null;

  function linkPopup(link, where) {
    const act = linkSwitch(links.find(l => l.id === link.id) ?? link);
    map.popup(where, h('div', {}, h('h3', {}, `${map.name(link.from)} – ${map.name(link.to)}`), h('p', {}, `${words(link.mode)}, ${words(link.status)}, ${Math.round(link.lengthKm)} km`),
      h('button', {type: 'button', onclick: () => { act.act(); map.closePopup(); change({page: 'compare'}); }}, act.text), h('button', {type: 'button', onclick: () => whyRows(link.id, link.id)}, 'Rows and sources')));
  }

  function placePopup(place, where) {
    const act = placeSwitch(place);
    map.popup(where, h('div', {}, h('h3', {}, `${place.name} (${place.id})`), h('p', {}, `${words(place.kind)}${place.state ? ', ' + place.state : ''}`),
      place.door ? [h('button', {type: 'button', onclick: () => { change({from: place.id, page: 'compare'}, {remember: true}); map.closePopup(); }}, 'From here'), h('button', {type: 'button', onclick: () => { change({to: place.id, page: 'compare'}, {remember: true}); map.closePopup(); }}, 'To here')] : null,
      h('button', {type: 'button', onclick: () => { act.act(); map.closePopup(); change({page: 'compare'}); }}, act.text), h('button', {type: 'button', onclick: () => whyRows(place.name, place.id)}, 'Rows and sources')));
  }

  async function network() {
    const text = scenarioText();
    const body = {date: state.date || about.defaultDate, ...(text ? {scenario: text} : {})};
    if (JSON.stringify(body) === asked) return;
    asked = JSON.stringify(body);
    try {
      const answer = await post('/api/network', body, 'network');
      links = answer.links;
      map.setNetwork(answer);
    } catch {
      // The page says what is wrong with the scenario; the map stays as it was.
    }
  }

  let waiting = null;
  onChange(names => {
    const id = pages.has(state.page) ? state.page : 'compare';
    const next = pages.get(id);
    if (next !== page) {
      page = next;
      replace(panel, page.element);
      document.title = `${page.title} – Landbridge studio`;
      map.setFlows(null);
      map.setShade(null);
      page.shown();
      for (const {id: other, link} of nav) {
        if (other === id) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
    }
    if (names.includes('show')) {
      const shown = new Set(state.show.split(','));
      for (const box of modeBoxes) box.checked = shown.has(box.value);
      map.setShown(shown);
    }
    // A slider that is dragged asks a few times a second, not at every pixel.
    clearTimeout(waiting);
    waiting = setTimeout(() => { page.update(names); network(); }, names.length > 5 ? 0 : 60);
  });

  themeButton.addEventListener('click', () => {
    setTheme(dark() ? 'light' : 'dark');
    try {
      localStorage.setItem('theme', document.documentElement.dataset.theme);
    } catch {
      // Not kept then.
    }
    map.redraw();
  });
  document.getElementById('share').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say('Address copied; it holds the whole state');
      document.getElementById('share').textContent = 'Copied';
    } catch {
      document.getElementById('share').textContent = 'Copy it from the address bar';
    }
    setTimeout(() => { document.getElementById('share').textContent = 'Copy address'; }, 2500);
  });
  addEventListener('hashchange', () => { readAddress(); everyone(); });
  addEventListener('popstate', () => { readAddress(); everyone(); });
  new ResizeObserver(() => map.leaflet.invalidateSize({animate: false})).observe(document.getElementById('map'));
  readAddress();
  everyone();
}

start().catch(error => replace(panel, problem(error)));
