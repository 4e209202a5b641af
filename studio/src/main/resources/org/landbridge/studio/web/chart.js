// Time-cost-distance: days or USD against km, stops as vertical steps, after UNESCAP's method.

import {number, s} from './dom.js';
import {routeColour} from './map.js';

const WIDTH = 720, HEIGHT = 380, LEFT = 58, RIGHT = 14, TOP = 12, BOTTOM = 42;

function ticks(most, count) {
  const raw = most / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map(m => m * power).find(m => m >= raw);
  return Array.from({length: Math.floor(most / step) + 1}, (_, i) => i * step);
}

/**
 * @param routes of the answer, in rank order
 * @param chosen index of the route that is drawn strong, with its P10-P90 band
 * @param quantity days or usd
 * @param hover called with a milestone index of the chosen route, or -1
 */
export function timeDistance(routes, chosen, quantity, hover) {
  const most = key => Math.max(...routes.map(key), 1);
  const x1 = most(route => route.km);
  const y1 = most(route => Math.max(...route.milestones.map(m => m[quantity].mean))) * 1.04;
  const x = km => LEFT + (WIDTH - LEFT - RIGHT) * km / x1;
  const y = value => HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / y1;
  const unit = quantity === 'days' ? 'days' : 'USD';
  const best = routes[chosen];
  const svg = s('svg', {class: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `${unit} against km of ${routes.length} routes; ${best ? `${best.corridor}: ${number(best.days.mean, 1)} days, ${number(best.usd.mean)} USD over ${number(best.km)} km` : ''}. The list of stops has the same figures.`});
  for (const value of ticks(y1, 5)) {
    svg.append(s('line', {class: 'axis', x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value)}), s('text', {class: 'axistext', x: LEFT - 7, y: y(value) + 4, 'text-anchor': 'end'}, number(value)));
  }
  for (const value of ticks(x1, 6)) {
    svg.append(s('text', {class: 'axistext', x: x(value), y: HEIGHT - BOTTOM + 18, 'text-anchor': 'middle'}, number(value)));
  }
  svg.append(s('text', {class: 'axistext', x: WIDTH - RIGHT, y: HEIGHT - 6, 'text-anchor': 'end'}, 'km'), s('text', {class: 'axistext', x: 6, y: TOP + 10}, unit));
  const order = routes.map((_, i) => i).filter(i => i !== chosen).reverse();
  if (best) {
    const band = [...best.milestones.map(m => [x(m.km), y(m[quantity].p90)]), ...best.milestones.map(m => [x(m.km), y(m[quantity].p10)]).reverse()];
    svg.append(s('polygon', {points: band.map(p => p.join(',')).join(' '), fill: routeColour(chosen), 'fill-opacity': .16}));
    order.push(chosen);
  }
  for (const i of order) {
    svg.append(s('polyline', {points: routes[i].milestones.map(m => `${x(m.km)},${y(m[quantity].mean)}`).join(' '), fill: 'none', stroke: routeColour(i), 'stroke-width': i === chosen ? 3.2 : 1.6, 'stroke-opacity': i === chosen ? 1 : .75, 'stroke-linejoin': 'round'}));
  }
  const mark = s('circle', {class: 'at', r: 7, visibility: 'hidden'});
  svg.append(mark);
  if (best) {
    best.milestones.forEach((m, i) => {
      const dot = s('circle', {cx: x(m.km), cy: y(m[quantity].mean), r: 4, fill: routeColour(chosen), stroke: 'var(--paper)'}, s('title', {}, `${m.label}: ${number(m.km)} km, ${number(m.days.mean, 1)} days, ${number(m.usd.mean)} USD`));
      dot.addEventListener('mouseenter', () => hover(i));
      dot.addEventListener('mouseleave', () => hover(-1));
      svg.append(dot);
    });
  }
  return {
    element: svg,
    mark(index) {
      const m = best?.milestones[index];
      mark.setAttribute('visibility', m ? 'visible' : 'hidden');
      if (m) {
        mark.setAttribute('cx', x(m.km));
        mark.setAttribute('cy', y(m[quantity].mean));
      }
    },
  };
}

/** A span from P10 to P90 with the expected value, on a scale of all rows; the base's beside a scenario's, dashed. */
export function spanBar(spread, most, other = null) {
  const at = value => 100 * Math.max(0, Math.min(1, value / most));
  return s('svg', {class: 'span', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true'},
    s('rect', {class: 'range', x: at(spread.p10), y: 2, width: Math.max(.8, at(spread.p90) - at(spread.p10)), height: 6}),
    s('rect', {class: 'mid', x: at(spread.mean) - .9, y: 0, width: 1.8, height: 10}),
    other ? s('rect', {class: 'other', x: at(other.p10), y: 1, width: Math.max(.8, at(other.p90) - at(other.p10)), height: 8}) : null);
}
