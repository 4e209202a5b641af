// The page Compare: two places, a day, a cargo; the routes as table, chart, split, stops, exposure, events.

import {aborted, post} from './api.js';
import {spanBar, timeDistance} from './chart.js';
import {combo, placeFinder} from './combo.js';
import {download, h, number, problem, replace, say, words} from './dom.js';
import {routeColour} from './map.js';
import {change, scenarioText, state} from './state.js';
import {makeWhatIf} from './whatif.js';
import {whyButton, whyFigure, whyRows} from './why.js';

const SPLIT_NAMES = {line_haul: 'movement', border: 'borders, customs', gauge: 'gauge change', port: 'port dwell', wait: 'waiting', tolls: 'tolls', handling: 'handling', time_cost: 'cargo’s time'};

export function makeCompare(about, map, network) {
  const places = new Map(about.places.map(place => [place.id, place]));
  const find = placeFinder(about.places, {doors: true});
  const from = combo({label: 'From', find, choose: item => change({from: item.id, route: ''}, {remember: true})});
  const to = combo({label: 'To', find, choose: item => change({to: item.id, route: ''}, {remember: true})});
  const date = h('input', {type: 'date', id: 'date', min: '1990-01-01', max: '2040-12-31', onchange: () => { if (date.value) change({date: date.value}, {remember: true}); }});
  const cargo = h('select', {id: 'cargo', onchange: () => change({cargo: cargo.value}, {remember: true})}, cargoOptions(about));
  const whatif = makeWhatIf(about, network);
  const answer = h('div', {id: 'answer'});
  const element = h('div', {},
    h('section', {class: 'card', 'aria-label': 'Question'}, h('h1', {}, 'Compare routes'), h('form', {class: 'formrow', onsubmit: event => event.preventDefault()},
      from.element, to.element, h('div', {}, h('label', {for: 'date'}, 'Departure'), date), h('div', {}, h('label', {for: 'cargo'}, 'Cargo'), cargo))),
    whatif.element, answer);
  let last = null;
  let chart = null;
  let stopButtons = [];
  let fit = true;
  let asked = '';

  function day() {
    return state.date || about.defaultDate;
  }

  function question() {
    const text = scenarioText();
    return {from: state.from, to: state.to, date: day(), cargo: state.cargo, against: 'none', ...(text ? {scenarios: [text]} : {})};
  }

  /** Asks anew if the question changed. */
  async function update(names) {
    from.set(places.get(state.from)?.name ?? state.from);
    to.set(places.get(state.to)?.name ?? state.to);
    if (document.activeElement !== date) date.value = day();
    cargo.value = state.cargo;
    whatif.update(day());
    const body = question();
    const text = JSON.stringify(body);
    if (text === asked) {
      if (last && names.some(n => ['quantity', 'route', 'view', 'page'].includes(n))) draw();
      return;
    }
    fit = !asked || JSON.parse(asked).from !== body.from || JSON.parse(asked).to !== body.to;
    asked = text;
    answer.classList.add('busy');
    answer.setAttribute('aria-busy', 'true');
    try {
      last = {body, comparison: await post('/api/compare', body, 'compare'), lines: null};
      draw();
      say(`${routes().length} routes; best: ${routes()[0]?.corridor ?? 'none'}`);
      drawLines(last);
    } catch (error) {
      if (aborted(error)) return;
      last = null;
      map.setRoutes([], -1, false);
      replace(answer, problem(error));
    }
    answer.classList.remove('busy');
    answer.removeAttribute('aria-busy');
  }

  function scenarioIndex() {
    return last.comparison.scenarios.length > 1 && state.view !== 'base' ? 1 : 0;
  }

  function routes() {
    return last.comparison.scenarios[scenarioIndex()].routes;
  }

  function key(route, i) {
    return `${route.corridor}:${routes().slice(0, i).filter(r => r.corridor === route.corridor).length}`;
  }

  function chosen() {
    const index = routes().findIndex((route, i) => key(route, i) === state.route);
    return index < 0 ? 0 : index;
  }

  async function drawLines(mine) {
    try {
      mine.lines = await post('/api/compare', {...mine.body, format: 'geojson'}, 'lines');
      if (mine === last) drawOnMap();
    } catch (error) {
      if (!aborted(error)) say('The routes could not be drawn on the map');
    }
  }

  function drawOnMap() {
    if (state.page !== 'compare' || !last?.lines) return;
    const name = last.comparison.scenarios[scenarioIndex()].name;
    const drawn = last.lines.features.filter(f => f.properties.feature === 'route' && f.properties.scenario === name);
    map.setRoutes(routes().map((route, i) => ({
      title: `${route.corridor}: ${number(route.days.mean, 1)} days, ${number(route.usd.mean)} USD`,
      lines: (drawn.find(f => f.properties.rank === i + 1)?.geometry.coordinates ?? []).map(line => line.map(([lon, lat]) => [lat, lon])),
      stops: stopsOf(route).map(stop => ({...stop, hover: on => mark(on ? stop.milestone : -1, false)})),
      choose: () => change({route: key(route, i)}),
    })), chosen(), fit);
    fit = false;
  }

  /** Origin, destination, terminals and borders, each once, in order. */
  function stopsOf(route) {
    const stops = [];
    const borders = new Set(route.borders.filter(b => !b.bySea).map(b => b.place));
    const terminals = new Set(route.legs.flatMap(leg => [leg.from, leg.to]));
    route.milestones.forEach((m, i) => {
      const end = i === 0 || i === route.milestones.length - 1;
      if (!end && !borders.has(m.place) && !terminals.has(m.place)) return;
      const before = stops.at(-1);
      const step = {milestone: i, place: m.place, border: borders.has(m.place), end, days: m.days, usd: m.usd, km: m.km};
      if (before?.place === m.place) Object.assign(before, {...step, end: before.end || end});
      else stops.push(step);
    });
    const leaving = place => route.legs.find(leg => leg.from === place);
    for (const stop of stops) {
      const leg = leaving(stop.place);
      const what = [stop.border ? 'border' : null, leg ? `leaves by ${words(leg.mode)}${leg.service ? ', ' + leg.service : ''}` : null].filter(Boolean).join('; ');
      stop.what = what || (stop.end ? 'arrival' : 'terminal');
      stop.text = `${stop.what}, day ${number(stop.days.mean, 1)}`;
    }
    return stops;
  }

  function mark(milestone, fromList) {
    chart?.mark(milestone);
    const place = milestone < 0 ? null : routes()[chosen()].milestones[milestone]?.place;
    map.mark(place);
    for (const {element: li, stop} of stopButtons) li.classList.toggle('at', !fromList && place === stop.place);
  }

  function draw() {
    if (!last) return;
    const list = routes();
    const two = last.comparison.scenarios.length > 1;
    const index = chosen();
    const scenario = last.comparison.scenarios[scenarioIndex()];
    const where = document.activeElement?.id;
    if (!list.length) {
      replace(answer, toggleView(two), h('div', {class: 'problem', role: 'status'}, h('strong', {}, 'No way joins these places'), h('br'), scenario.changes.join('\n'), '\nTake a change back, choose another date, or see the base.'));
      map.setRoutes([], -1, false);
      return;
    }
    replace(answer,
      h('section', {class: 'card', 'aria-labelledby': 'tabletitle'}, h('h2', {id: 'tabletitle'}, `${places.get(last.comparison.origin)?.name} to ${places.get(last.comparison.destination)?.name}`), toggleView(two),
        table(list, index, two), h('p', {class: 'small quiet'}, 'Dark line: expected value; bar: four sampled journeys in five (P10–P90). ', two && scenarioIndex() === 1 ? 'Dashed: the base. ' : '', '* Pareto-optimal in days, USD and CO2e. ~ more than half rests on low-confidence inputs. Figures are for 1 ', last.comparison.cargo.split(':')[0], '; a click on one says why.'),
        changesOf(scenario), downloads()),
      h('section', {class: 'card', 'aria-labelledby': 'charttitle'}, chartHead(), chartOf(list, index)),
      detail(list[index], index), events(), difference());
    drawOnMap();
    if (where && document.getElementById(where)) document.getElementById(where).focus({preventScroll: true});
  }

  function toggleView(two) {
    if (!two) return null;
    const radio = (value, label) => h('label', {}, h('input', {type: 'radio', name: 'view', id: 'view' + value, checked: (state.view === 'base') === (value === 'base'), onchange: () => change({view: value})}), label);
    return h('fieldset', {class: 'inline noprint'}, h('legend', {class: 'away'}, 'Which network'), radio('changed', `With the changes (${last.comparison.scenarios[1].name})`), radio('base', 'Base'));
  }

  function ask(route, i, figure, title) {
    const names = {...last.body};
    delete names.against;
    return () => whyFigure(`Why: ${title} of ${route.corridor}`, {...names, scenario: scenarioIndex(), rank: i + 1, figure});
  }

  function table(list, index, two) {
    const most = name => Math.max(...last.comparison.scenarios.flatMap(sc => sc.routes.map(r => r[name].p90)));
    const mostDays = most('days'), mostUsd = most('usd');
    const base = route => two && scenarioIndex() === 1 ? last.comparison.scenarios[0].routes.find(r => r.corridor === route.corridor) : null;
    const head = (text, cls = null) => h('th', {scope: 'col', class: cls}, text);
    return h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Table of routes'}, h('table', {id: 'routes'}, h('thead', {}, h('tr', {}, head('Route'), head('Days', 'n'), head('USD', 'n'), head('km', 'n rest'), head('kg CO2e', 'n rest'), head('Borders', 'n rest'), head('Transsh.', 'n rest'), head('Exposure'))),
      h('tbody', {}, list.map((route, i) => {
        const other = base(route);
        const low = route.lowConfidenceShare > .5 ? '~' : '';
        const authorities = [...new Set(route.exposure.map(e => e.authority))];
        return h('tr', {class: i === index ? 'chosen' : null}, h('th', {scope: 'row'}, h('button', {type: 'button', class: 'pick', id: 'pick' + i, 'aria-pressed': String(i === index), onclick: () => change({route: key(route, i)}, {remember: true})}, dot(i), `${route.corridor}${route.paretoOptimal ? '*' : ''}`), h('span', {class: 'modes'}, words(route.modes).replaceAll('-', ' – '))),
          h('td', {class: 'n'}, whyButton(low + number(route.days.mean, 1), `${route.corridor}, days`, ask(route, i, 'days', 'days')), spanBar(route.days, mostDays, other?.days), h('span', {class: 'away'}, `${number(route.days.p10)} to ${number(route.days.p90)} days`)),
          h('td', {class: 'n'}, whyButton(low + number(route.usd.mean), `${route.corridor}, USD`, ask(route, i, 'usd', 'USD')), spanBar(route.usd, mostUsd, other?.usd), h('span', {class: 'away'}, `${number(route.usd.p10)} to ${number(route.usd.p90)} USD`)),
          h('td', {class: 'n rest'}, whyButton(number(route.km), `${route.corridor}, km`, ask(route, i, 'km', 'km'))),
          h('td', {class: 'n rest'}, whyButton(number(route.co2eKg), `${route.corridor}, kg CO2e`, ask(route, i, 'co2eKg', 'CO2e'))),
          h('td', {class: 'n rest'}, whyButton(String(route.borders.length), `${route.corridor}, borders`, ask(route, i, 'borders', 'borders'))),
          h('td', {class: 'n rest'}, whyButton(String(route.transshipments), `${route.corridor}, transshipments`, ask(route, i, 'transshipments', 'transshipments'))),
          h('td', {}, route.exposure.length ? whyButton(authorities.join(' '), `${route.corridor}, ${route.exposure.length} sanction regimes of`, ask(route, i, 'exposure', 'exposure')) : 'none'));
      }))));
  }

  function dot(i) {
    const element = h('span', {class: 'dot', 'aria-hidden': 'true'});
    element.style.background = routeColour(i);
    return element;
  }

  function changesOf(scenario) {
    return scenario.changes.length ? h('details', {open: true}, h('summary', {}, 'What the changes do'), h('ul', {}, scenario.changes.map(line => h('li', {}, line)))) : null;
  }

  function downloads() {
    const one = (format, label, file, type) => h('button', {type: 'button', onclick: async event => {
      event.target.disabled = true;
      try {
        download(file, type, await post('/api/compare', {...last.body, format, theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'}, null, 'text'));
      } catch (error) {
        answer.prepend(problem(error));
      }
      event.target.disabled = false;
    }}, label);
    return h('div', {class: 'buttons', role: 'group', 'aria-label': 'Download'}, one('csv', 'CSV', 'routes.csv', 'text/csv'), one('json', 'JSON', 'routes.json', 'application/json'), one('geojson', 'GeoJSON', 'routes.geojson', 'application/geo+json'), one('time.svg', 'Chart, SVG', 'time-distance.svg', 'image/svg+xml'), one('map.svg', 'Map, SVG', 'map.svg', 'image/svg+xml'));
  }

  function chartHead() {
    const radio = (value, label) => h('label', {}, h('input', {type: 'radio', name: 'quantity', id: 'q' + value, checked: state.quantity === value, onchange: () => change({quantity: value})}), label);
    return h('div', {class: 'swap'}, h('h2', {id: 'charttitle'}, 'Time, cost and distance'), h('fieldset', {class: 'inline noprint'}, h('legend', {class: 'away'}, 'Against km'), radio('days', 'days'), radio('usd', 'USD')));
  }

  function chartOf(list, index) {
    chart = timeDistance(list, index, state.quantity === 'usd' ? 'usd' : 'days', i => mark(i, false));
    return chart.element;
  }

  function detail(route, index) {
    const stops = stopsOf(route);
    stopButtons = stops.map((stop, i) => ({stop, element: h('li', {}, h('span', {class: 'quiet'}, `${i + 1}.`), h('button', {type: 'button', onmouseenter: () => mark(stop.milestone, true), onmouseleave: () => mark(-1, true), onfocus: () => mark(stop.milestone, true), onblur: () => mark(-1, true), onclick: () => whyRows(places.get(stop.place)?.name ?? map.name(stop.place), stop.place)}, h('strong', {}, map.name(stop.place)), ' ', h('span', {class: 'quiet'}, stop.what)), h('span', {}, `${number(stop.days.mean, 1)} d, ${number(stop.usd.mean)} USD`))}));
    return h('section', {class: 'card', 'aria-labelledby': 'detailtitle'}, h('h2', {id: 'detailtitle'}, dot(index), `${index + 1}. ${route.corridorName}`),
      h('div', {class: 'two'}, h('div', {}, h('h3', {}, 'Stops in order'), h('ol', {class: 'stops'}, stopButtons.map(b => b.element))),
        h('div', {}, h('h3', {}, 'What USD go to'), bars(route, index, 'usd', 0), h('h3', {}, 'What days go to'), bars(route, index, 'days', 1),
          h('h3', {}, 'Exposure on this day'), exposure(route, index), h('p', {class: 'small quiet'}, 'Sanction regimes that the way meets, for information: no part of any weight.'))));
  }

  function bars(route, index, name, decimals) {
    const parts = Object.entries(route.split[name]);
    const most = Math.max(...parts.map(([, value]) => value));
    return h('div', {}, parts.map(([kind, value]) => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', '0 0 100 10');
      svg.setAttribute('preserveAspectRatio', 'none');
      svg.setAttribute('aria-hidden', 'true');
      const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      rect.setAttribute('width', String(Math.max(.5, 100 * value / most)));
      rect.setAttribute('height', '10');
      svg.append(rect);
      return h('div', {class: 'barline'}, h('span', {}, SPLIT_NAMES[kind] ?? words(kind)), svg, whyButton(number(value, decimals), `${SPLIT_NAMES[kind] ?? kind}, ${name}`, ask(route, index, `${name}.${kind}`, `${SPLIT_NAMES[kind] ?? kind} (${name})`)));
    }));
  }

  function exposure(route, index) {
    if (!route.exposure.length) return h('p', {}, 'None of the regimes in the data package.');
    return h('ul', {class: 'small'}, route.exposure.map(e => h('li', {}, h('span', {class: 'flag'}, e.authority), e.name, e.since ? `, since ${e.since} ` : ' ', whyButton('source', `${e.name},`, () => whyRows(e.name, e.regime)))));
  }

  function events() {
    const list = last.comparison.events;
    return h('section', {class: 'card', 'aria-labelledby': 'eventstitle'}, h('h2', {id: 'eventstitle'}, 'Events of the day'), list.length ? h('ul', {}, list.map(event => h('li', {}, h('strong', {}, map.name(event.subject)), `, ${event.dates}: ${event.description} `, whyButton('source', `${event.id},`, () => whyRows(event.description, event.id))))) : h('p', {class: 'quiet'}, 'None on these ways.'));
  }

  /** Found on demand: every row that differs is tried alone. */
  function difference() {
    if (day() === about.defaultDate) return null;
    const out = h('div', {});
    const body = {...last.body, scenarios: [], against: about.defaultDate};
    return h('details', {class: 'card', ontoggle: async event => {
      if (!event.target.open || out.childElementCount) return;
      replace(out, h('p', {class: 'quiet'}, 'Trying every row that differs …'));
      try {
        const {difference: found} = await post('/api/compare', body, 'difference');
        replace(out, !found || (!found.causes.length && !found.regimes.length) ? h('p', {}, 'Nothing that matters on these ways.') : [h('ul', {}, found.causes.map(cause => h('li', {}, cause.rows.map(r => `${r.table} ${r.id}: ${r.here || 'not there'} (${r.there || 'not there'})`).join('; '), h('ul', {}, cause.effects.slice(0, 3).map(e => h('li', {}, `${e.corridor}: ${e.days === null ? 'no way' : `${number(e.days, 1)} days, ${number(e.usd)} USD`}; ${cause.elseAsAgainst ? 'without it' : 'as then'} ${e.daysAsAgainst === null ? 'no way' : `${number(e.daysAsAgainst, 1)} days, ${number(e.usdAsAgainst)} USD`}`)))))), found.regimes.length ? h('p', {}, `Regimes that differ: ${found.regimes.map(r => r.id).join(', ')}`) : null]);
      } catch (error) {
        if (!aborted(error)) replace(out, problem(error));
      }
    }}, h('summary', {}, `What made the difference to ${about.defaultDate}`), out);
  }

  return {element, update, shown() { fit = true; drawOnMap(); }, redraw() { if (last) draw(); }};
}

function cargoOptions(about) {
  const option = (value, text) => h('option', {value}, text);
  return [option('TEU', 'TEU, mixed goods'), option('FEU', 'FEU, mixed goods'), option('t', 'Tonne, mixed goods'),
    ...about.commodities.flatMap(c => [c.containerised ? option(`TEU:${c.id}`, `TEU, ${c.name}`) : null, option(`t:${c.id}`, `Tonne, ${c.name}`)]).filter(Boolean)];
}
