// The map: Natural Earth below, then shaded states, links by mode and status, flows, routes in order, stops.

import * as L from './vendor/leaflet/leaflet-src.esm.js';
import feature from './vendor/topojson-client/feature.js';
import {colour, h, number, replace, s, words} from './dom.js';
import {numericCode} from './codes.js';

const MODES = ['rail', 'road', 'sea', 'inland_waterway', 'ferry'];
const SEAS = [['Caspian Sea', 41.9, 50.6], ['Black Sea', 43.2, 34.3], ['Persian Gulf', 27.0, 51.0], ['Arabian Sea', 17.5, 64.0], ['Red Sea', 20.6, 38.2], ['Mediterranean Sea', 34.6, 19.0], ['Baltic Sea', 56.6, 18.8]];
const SHADES = 5;

/** Load over capacity: the upper end of each class, its colour, and how the legend names it. */
const LOADS = [[.5, 'load1', 'below 0.5'], [.8, 'load2', '0.5 to 0.8'], [1, 'load3', '0.8 to 1'], [Infinity, 'load4', '1 and more']];
const WIDEST = 16;
const ANTARCTICA = '010';

/** The shapes are stitched together over 180 degrees, for globes; here a ring that crosses it goes on beyond, on both sides. */
function unwrapped(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap(rings => {
    const crosses = rings[0].some(([lon], i) => i > 0 && Math.abs(lon - rings[0][i - 1][0]) > 180);
    if (!crosses) return [rings];
    const east = rings.map(ring => ring.map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]));
    return [east, east.map(ring => ring.map(([lon, lat]) => [lon - 360, lat]))];
  });
}

/** Colours of routes: told apart by people who see few colours, in both themes; the chosen one is also wider. */
export const ROUTE_COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#56a4d9', '#8c564b', '#7f7f7f'];

export function routeColour(index) {
  return ROUTE_COLOURS[Math.min(index, ROUTE_COLOURS.length - 1)];
}

/**
 * @param onLink called with a link that was clicked, and where
 * @param onPlace called with a place that was clicked, and where
 */
export function makeMap({onLink, onPlace}) {
  const map = L.map('map', {preferCanvas: true, worldCopyJump: false, minZoom: 2, maxZoom: 9, zoomSnap: .5, attributionControl: false, fadeAnimation: false}).setView([42, 52], 3.5);
  // One canvas for all: of several on top of each other only the uppermost would feel the mouse.
  const renderer = L.canvas({tolerance: 4, padding: .3});
  map.createPane('seas').style.zIndex = 405;
  const layers = {base: L.layerGroup().addTo(map), links: L.layerGroup().addTo(map), flows: L.layerGroup().addTo(map), routes: L.layerGroup().addTo(map), stops: L.layerGroup().addTo(map), mark: L.layerGroup().addTo(map)};
  let world = null;
  let courses = new Map();
  let places = new Map();
  let network = null;
  let shown = new Set(MODES);
  let routes = [];
  let chosen = -1;
  let shade = null;
  let flows = null;

  for (const [name, lat, lon] of SEAS) {
    L.marker([lat, lon], {pane: 'seas', interactive: false, keyboard: false, icon: L.divIcon({className: 'sealabel', html: '', iconSize: [120, 14]})}).addTo(map).getElement().textContent = name;
  }

  function order() {
    for (const group of ['links', 'flows', 'routes', 'stops', 'mark']) front(layers[group]);
  }

  function front(group) {
    group.eachLayer(layer => layer.eachLayer ? front(layer) : layer.bringToFront());
  }

  function drawBase() {
    layers.base.clearLayers();
    if (!world) return;
    for (const state of world.features) {
      const value = shade?.values.get(state.id);
      const self = shade && shade.reference === state.id;
      const fill = self ? colour('mark') : value === undefined ? colour('land') : solid(shadeColour(value));
      const layer = L.geoJSON(state, {renderer, interactive: Boolean(shade && (value !== undefined || shade.untold)), style: {color: self ? colour('ink') : colour('coast'), weight: self ? 2 : .7, fillColor: fill, fillOpacity: 1}});
      if (self) layer.bindTooltip(`${state.properties.name}: the state of reference`, {sticky: true});
      else if (value !== undefined) layer.bindTooltip(`${state.properties.name}: ${shade.label} ${number(value, shade.most < 100 ? 3 : 0)}${shade.notes.get(state.id) ?? ''}`, {sticky: true});
      else if (shade?.untold) layer.bindTooltip(`${state.properties.name}: no evidence`, {sticky: true});
      layers.base.addLayer(layer);
    }
    order();
  }

  function shadeColour(value) {
    const share = shade.most ? Math.min(1, Math.abs(value) / shade.most) : 0;
    const step = Math.ceil(share * SHADES) / SHADES;
    return `color-mix(in srgb, ${value < 0 ? '#c2571a' : '#1f77b4'} ${Math.round(step * 85)}%, ${colour('shade0')})`;
  }

  /** A canvas does not mix colours itself. */
  function solid(text) {
    const probe = h('span', {});
    probe.style.color = text;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    const parts = found.match(/[\d.]+/g).map(Number);
    return found.startsWith('color(') ? `rgb(${parts.slice(-3).map(p => Math.round(p * 255)).join(',')})` : found;
  }

  function lines(geometry) {
    return geometry.coordinates.map(line => line.map(([lon, lat]) => [lat, lon]));
  }

  function linkStyle(link) {
    const base = {renderer, color: colour(link.mode), weight: link.mode === 'rail' ? 2.2 : 1.5, opacity: routes.length ? .45 : flows ? .3 : .85};
    if (link.mode === 'road') base.dashArray = '1 3';
    if (link.mode === 'ferry') base.dashArray = '6 3';
    if (link.status === 'planned' || link.status === 'under_construction') return {...base, dashArray: '7 6', opacity: .8, weight: 2.2};
    if (link.status === 'closed') return {...base, color: colour('shut'), dashArray: '2 6', opacity: .55, weight: 1.3};
    if (link.status === 'out_of_season') return {...base, dashArray: '2 5', opacity: .45};
    return base;
  }

  function drawLinks() {
    layers.links.clearLayers();
    if (!network) return;
    for (const link of network.links) {
      const geometry = (link.feature ?? courses.get(link.id))?.geometry;
      if (!geometry || !shown.has(link.mode)) continue;
      const line = L.polyline(lines(geometry), linkStyle(link));
      line.bindTooltip(`${name(link.from)} – ${name(link.to)}: ${words(link.mode)}, ${words(link.status)}, ${number(link.lengthKm)} km`, {sticky: true});
      line.on('click', event => onLink(link, event.latlng));
      layers.links.addLayer(line);
    }
    for (const place of places.values()) {
      const dot = L.circleMarker([place.lat, place.lon], {renderer, radius: place.door ? 2.6 : 1.8, weight: .8, color: colour('ink'), fillColor: colour('paper'), fillOpacity: 1, opacity: .7});
      dot.bindTooltip(`${place.name} (${place.id}), ${words(place.kind)}`);
      dot.on('click', event => onPlace(place, event.latlng));
      layers.links.addLayer(dot);
    }
    order();
  }

  function name(id) {
    return places.get(id)?.name ?? id;
  }

  function drawFlows() {
    layers.flows.clearLayers();
    if (!flows) return;
    // The widest on top of the others would hide them: the smallest are drawn last.
    const drawn = flows.features.filter(f => f.geometry.type === 'MultiLineString' && (f.properties[flows.width] ?? 0) > 0).sort((a, b) => b.properties[flows.width] - a.properties[flows.width]);
    for (const f of drawn) {
      const {name: title, volumeOverCapacity: load} = f.properties;
      const value = f.properties[flows.width];
      const line = L.polyline(lines(f.geometry), {renderer, color: colour(loadColour(load)), weight: flowWidth(value), opacity: .85, lineCap: 'butt'});
      line.bindTooltip(`${title}: ${number(value)} ${flows.unit}, ${Number.isFinite(load) ? `load over capacity ${number(load, 2)}` : 'no capacity stated'}`, {sticky: true});
      layers.flows.addLayer(line);
    }
    order();
  }

  function most() {
    return Math.max(...flows.features.map(f => f.properties[flows.width] ?? 0), 1);
  }

  function flowWidth(value) {
    return Math.max(.8, WIDEST * Math.sqrt(value / most()));
  }

  function loadColour(load) {
    return Number.isFinite(load) ? LOADS.find(([end]) => load < end)[1] : 'load0';
  }

  /** One figure of 1, 2 or 5 times a power of ten. */
  function round(value) {
    const power = 10 ** Math.floor(Math.log10(value));
    return [5, 2, 1].map(m => m * power).find(m => m <= value);
  }

  function drawRoutes() {
    layers.routes.clearLayers();
    layers.stops.clearLayers();
    const order = routes.map((route, i) => i).filter(i => i !== chosen).reverse();
    if (chosen >= 0 && routes[chosen]) order.push(chosen);
    for (const i of order) {
      const route = routes[i];
      const strong = i === chosen;
      const line = L.layerGroup();
      for (const part of route.lines) {
        if (strong) line.addLayer(L.polyline(part, {renderer, color: colour('paper'), weight: 8, opacity: .9, interactive: false}));
        const drawn = L.polyline(part, {renderer, color: routeColour(i), weight: strong ? 5 : 2.6, opacity: strong ? 1 : .75});
        drawn.bindTooltip(`${i + 1}. ${route.title}`, {sticky: true});
        drawn.on('click', () => route.choose());
        line.addLayer(drawn);
      }
      layers.routes.addLayer(line);
    }
    if (!routes[chosen]) return;
    routes[chosen].stops.forEach((stop, i) => {
      const place = places.get(stop.place);
      if (!place) return;
      const dot = L.circleMarker([place.lat, place.lon], {renderer, radius: stop.end ? 7 : 5, weight: 2, color: colour('ink'), fillColor: stop.border ? colour('mark') : colour('paper'), fillOpacity: 1});
      dot.bindTooltip(`${i + 1}. ${place.name}: ${stop.text}`);
      dot.on('mouseover', () => stop.hover(true)).on('mouseout', () => stop.hover(false));
      layers.stops.addLayer(dot);
    });
  }

  function legend() {
    const sample = (attributes) => s('svg', {width: 26, height: 8, 'aria-hidden': 'true'}, s('line', {x1: 0, y1: 4, x2: 26, y2: 4, 'stroke-width': 3, ...attributes}));
    const items = flows ? [] : MODES.filter(mode => shown.has(mode)).map(mode => h('span', {}, sample({stroke: `var(--${mode})`, 'stroke-dasharray': mode === 'road' ? '2 3' : mode === 'ferry' ? '6 3' : null}), words(mode)));
    if (!flows) items.push(h('span', {}, sample({stroke: 'var(--rail)', 'stroke-dasharray': '7 5'}), 'planned or being built'), h('span', {}, sample({stroke: 'var(--shut)', 'stroke-dasharray': '2 5'}), 'closed'));
    if (flows) {
      const thick = value => h('span', {class: 'thick'}, s('svg', {width: 30, height: 18, 'aria-hidden': 'true'}, s('line', {x1: 0, y1: 9, x2: 30, y2: 9, stroke: 'var(--load0)', 'stroke-width': flowWidth(value)})), number(value));
      const greatest = round(most());
      items.push(h('span', {}, h('strong', {}, flows.unit)), ...[greatest, greatest / 10, greatest / 100].map(thick), h('span', {}, h('strong', {}, 'load over capacity')), ...LOADS.map(([, name, text]) => h('span', {}, sample({stroke: `var(--${name})`, 'stroke-width': 6}), text)), h('span', {}, sample({stroke: 'var(--load0)', 'stroke-width': 6}), 'no capacity stated'));
    }
    if (shade) {
      const end = number(shade.most, shade.most < 100 ? (shade.most < 1 ? 3 : 1) : 0);
      const steps = Array.from({length: 2 * SHADES}, (_, i) => (i < SHADES ? i - SHADES : i - SHADES + 1) / SHADES * shade.most).filter(step => step > 0 || shade.least < 0);
      items.push(h('span', {}, h('strong', {}, shade.label)), h('span', {}, shade.least < 0 ? `−${end}` : '0', s('svg', {width: 12 * steps.length, height: 12, 'aria-hidden': 'true'}, steps.map((step, i) => s('rect', {x: 12 * i, width: 12, height: 12, fill: solid(shadeColour(step))}))), `+${end}`));
      if (shade.untold) items.push(h('span', {}, s('svg', {width: 14, height: 12, 'aria-hidden': 'true'}, s('rect', {width: 14, height: 12, fill: 'var(--land)', stroke: 'var(--coast)'})), 'no evidence'));
    }
    replace(document.getElementById('legend'), items);
    document.getElementById('mapside').classList.toggle('bare', !routes.length && !flows && !shade);
  }

  // On paper the map keeps the size that it has on the screen: its canvas is drawn once.
  const box = map.getContainer();
  addEventListener('beforeprint', () => {
    box.style.height = `${box.offsetHeight}px`;
    box.style.width = `${box.offsetWidth}px`;
  });
  addEventListener('afterprint', () => {
    box.style.height = '';
    box.style.width = '';
  });

  function redraw() {
    drawBase(); drawLinks(); drawFlows(); drawRoutes(); legend();
  }

  return {
    leaflet: map,
    redraw,
    name,
    setWorld(topology) {
      const states = feature(topology, topology.objects.countries).features.filter(state => state.geometry && state.id !== ANTARCTICA);
      world = {features: states.map(state => ({...state, geometry: {type: 'MultiPolygon', coordinates: unwrapped(state.geometry)}}))};
      drawBase();
    },
    setPlaces(list) { places = new Map(list.map(place => [place.id, place])); },
    setCourses(collection) { courses = new Map(collection.features.map(f => [f.id, f])); },
    setNetwork(answer) {
      network = answer;
      for (const place of answer.newPlaces) places.set(place.id, place);
      drawLinks(); legend();
    },
    setShown(modes) { shown = new Set(modes); drawLinks(); legend(); },
    setRoutes(list, index, fit) {
      routes = list;
      chosen = index;
      drawLinks(); drawRoutes(); legend();
      const all = routes[index]?.lines.flat() ?? [];
      if (fit && all.length) map.fitBounds(L.latLngBounds(all), {padding: [24, 24], animate: false});
    },
    setFlows(collection) { flows = collection; drawLinks(); drawFlows(); legend(); },
    /** @param next {values and notes: Map by ISO alpha-2 or alpha-3 code, label, reference, untold: whether a state without a value is said to be so}, null for none */
    setShade(next) {
      const numbers = next ? [...next.values.values()] : [];
      const byNumber = map => new Map([...(map ?? [])].map(([code, value]) => [numericCode(code), value]).filter(([code]) => code));
      shade = next && {label: next.label, untold: next.untold, reference: next.reference && numericCode(next.reference), most: Math.max(...numbers.map(Math.abs), 0), least: Math.min(...numbers, 0), values: byNumber(next.values), notes: byNumber(next.notes)};
      drawBase(); legend();
    },
    mark(id) {
      layers.mark.clearLayers();
      const place = places.get(id);
      if (place) layers.mark.addLayer(L.circleMarker([place.lat, place.lon], {radius: 11, weight: 3, color: colour('ink'), fillColor: colour('mark'), fillOpacity: .85, interactive: false}));
    },
    go(id) {
      const place = places.get(id);
      if (place) map.setView([place.lat, place.lon], Math.max(map.getZoom(), 6), {animate: false});
    },
    popup(latlng, content) { L.popup({maxWidth: 320}).setLatLng(latlng).setContent(content).openOn(map); },
    closePopup() { map.closePopup(); },
  };

}
