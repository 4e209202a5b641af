// Tables of a study's JSON, as its declaration says; every number in them answers why.

import {h, number, words} from './dom.js';
import {whyOfStudy} from './why.js';

/** What a pointer leads to: /x within the row, ^/x within the part that the table is of, $/x in the whole document. */
export function follow(scope, pointer) {
  const from = pointer[0] === '$' ? scope.root : pointer[0] === '^' ? scope.part : scope.row;
  return pointer.replace(/^[$^]/, '').split('/').slice(1).reduce((node, step) => node?.[step], from);
}

/** A figure may be a number or one with its interval. */
export function central(value) {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value.central ?? value.mean ?? null;
  return value;
}

export function interval(value) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const low = value.p5 ?? value.p10 ?? value.low, high = value.p95 ?? value.p90 ?? value.high;
  return Number.isFinite(low) && Number.isFinite(high) ? {low, high, share: value.p5 !== undefined ? '90 %' : value.p10 !== undefined ? '80 %' : '90 %'} : null;
}

/** A unit as it stands after a figure. */
export function unitOf(column) {
  return column.unit && column.unit !== '%' && column.unit !== 'year' ? ` ${column.unit}` : '';
}

/** The column of one row, whose unit may stand in the row. */
function inRow(column, scope) {
  return column.unitAt ? {...column, unit: follow(scope, column.unitAt)} : column;
}

/** As a figure of a column is written: scaled, rounded, with its sign where it is a change. */
export function written(column, value) {
  if (column.unit === 'year' && Number.isInteger(value)) return String(value);
  const scaled = value * (column.scale ?? 1);
  const decimals = column.decimals ?? (Number.isInteger(scaled) || Math.abs(scaled) >= 100 ? 0 : Math.abs(scaled) >= 10 ? 1 : 2);
  const text = number(scaled, decimals);
  return (column.signed && scaled > 0 ? '+' : '') + text.replace(/^-/, '−') + (column.unit === '%' && Number.isFinite(scaled) ? ' %' : '');
}

function rowsOf(found) {
  if (Array.isArray(found)) return found.map(item => item !== null && typeof item === 'object' ? item : {value: item});
  if (found && typeof found === 'object') return Object.entries(found).map(([key, value]) => value !== null && typeof value === 'object' && !Array.isArray(value) ? {key, ...value} : {key, value});
  return [];
}

/**
 * Sections for all tables of a study.
 *
 * @param open called with a row's action and what its field is
 */
export function tablesOf(study, root, open) {
  return study.tables.flatMap(table => {
    const parts = table.each ? rowsOf(follow({root}, '$' + table.each)) : [root];
    return parts.map(part => section(study, table, {root, part}, table.each && parts.length > 1 ? part.name : null, open)).filter(Boolean);
  });
}

let count = 0;

function section(study, table, scope, name, open) {
  const id = `table${++count}`;
  const title = h('h2', {id}, table.title, name ? ` (${name})` : '');
  const facts = table.facts ? factsOf(study, table, scope) : null;
  const rows = table.facts ? [] : rowsOf(follow({...scope, row: scope.part}, table.list));
  if (table.facts ? !facts : !rows.length) return null;
  return h('section', {class: 'card', 'aria-labelledby': id}, title, table.about ? h('p', {class: 'small quiet'}, table.about) : null, facts ?? listOf(study, table, scope, rows, open));
}

function why(study, column, scope, value) {
  const answer = study.whys[column.why];
  return h('button', {type: 'button', class: 'why', 'aria-label': `${column.label} ${written(column, central(value))}: why?`, onclick: () => whyOfStudy(study, column, answer, scope, value)}, written(column, central(value)));
}

function cell(study, declared, scope, value) {
  const column = inRow(declared, scope);
  const middle = central(value);
  if (typeof middle === 'number') {
    const span = interval(value);
    return [why(study, column, scope, value), span ? h('span', {class: 'between'}, `${written({...column, unit: ''}, span.low)} to ${written({...column, unit: ''}, span.high)}`) : null];
  }
  if (Array.isArray(middle)) return middle.every(item => typeof item !== 'object') ? middle.map(item => words(String(item))).join(', ') || '–' : String(middle.length);
  if (typeof middle === 'boolean') return middle ? 'yes' : 'no';
  return middle === null || middle === undefined || middle === '' ? '–' : words(String(middle));
}

function factsOf(study, table, scope) {
  const rows = table.facts.map(fact => [fact, follow({...scope, row: scope.part}, fact.at)]).filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && !value.length))
    .flatMap(([fact, value]) => Array.isArray(value) && value.every(Number.isFinite) ? value.map(one => [fact, one]) : [[fact, value]]);
  if (!rows.length) return null;
  return h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': table.title}, h('table', {class: 'facts'}, h('tbody', {}, rows.map(([fact, value]) => h('tr', {}, h('th', {scope: 'row'}, fact.label), h('td', {class: typeof central(value) === 'number' ? 'n' : null}, cell(study, fact, {...scope, row: scope.part}, value)), h('td', {class: 'quiet'}, typeof central(value) === 'number' ? unitOf(inRow(fact, {...scope, row: scope.part})).trim() : ''))))));
}

function listOf(study, table, scope, rows, open) {
  const most = table.most ?? 15;
  const columns = table.columns.filter(column => rows.some(row => { const value = follow({...scope, row}, column.at); return value !== undefined && value !== null && value !== ''; }));
  const numeric = columns.map(column => rows.some(row => typeof central(follow({...scope, row}, column.at)) === 'number'));
  const line = (row, i) => h('tr', {}, columns.map((column, c) => {
    const value = follow({...scope, row}, column.at);
    const content = c === 0 && typeof value === 'number' ? String(value) : cell(study, column, {...scope, row}, value);
    return c === 0 && columns.length > 1 ? h('th', {scope: 'row'}, content) : h('td', {class: numeric[c] ? 'n' : typeof content === 'string' && content.length > 40 ? 'long' : null}, content);
  }), table.open ? h('td', {}, h('button', {type: 'button', onclick: event => open(table.open, follow({...scope, row}, table.open.at), event.target)}, table.open.label)) : null);
  const body = h('tbody', {}, rows.slice(0, most).map(line));
  const more = rows.length > most ? h('button', {type: 'button', class: 'noprint', onclick: () => { body.append(...rows.slice(most).map(line)); more.remove(); }}, `All ${rows.length} rows`) : null;
  return [h('div', {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': table.title}, h('table', {}, h('thead', {}, h('tr', {}, columns.map((column, c) => h('th', {scope: 'col', class: numeric[c] && c ? 'n' : null}, column.label)), table.open ? h('td', {}) : null)), body)), more];
}
