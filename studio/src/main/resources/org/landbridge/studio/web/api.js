// Requests to the server. A newer request of the same kind ends the older one.

const under = new Map();

export class ProblemError extends Error {
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

async function read(response, form) {
  if (response.ok) return form === 'text' ? response.text() : response.json();
  let problem;
  try {
    problem = await response.json();
  } catch {
    problem = {title: 'The studio does not answer', detail: `status ${response.status}; is it still running?`};
  }
  throw new ProblemError(problem);
}

async function request(address, options, form) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ProblemError({title: 'The studio does not answer', detail: 'It may have been ended in its terminal: start it again with landbridge serve, then reload this page.'});
  }
  return read(response, form);
}

export function get(address, form = 'json') {
  return request(address, {}, form);
}

/** @param kind requests of one kind follow each other; the older is given up */
export function post(address, body, kind = null, form = 'json') {
  const options = {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)};
  if (kind) {
    under.get(kind)?.abort();
    const controller = new AbortController();
    under.set(kind, controller);
    options.signal = controller.signal;
  }
  return request(address, options, form);
}

export function remove(address) {
  return request(address, {method: 'DELETE'}, 'json');
}

export function aborted(error) {
  return error.name === 'AbortError';
}
