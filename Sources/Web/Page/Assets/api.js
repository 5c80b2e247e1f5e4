// The server's interface.

/** A request that failed, with what the server says about it. */
export class Problem extends Error {
  constructor(status, detail, hint) {
    super(detail);
    this.status = status;
    this.hint = hint;
  }
}

const tokenKey = "vie.token";

/** Keeps the token until the window is closed. */
export function keepToken(token) {
  sessionStorage.setItem(tokenKey, token);
}

export const hasToken = () => sessionStorage.getItem(tokenKey) !== null;

function headers(further) {
  const token = sessionStorage.getItem(tokenKey);
  return token ? { ...further, Authorization: `Bearer ${token}` } : further;
}

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, { ...options, headers: headers(options.headers), credentials: "same-origin" });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(0, "unreachable", "");
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Problem(response.status, problem.detail ?? problem.title ?? `HTTP ${response.status}`, problem.hint ?? "");
}

async function get(path, signal) {
  return (await request(path, { headers: { Accept: "application/json" }, signal })).json();
}

function post(path, body, signal, accept = "application/json") {
  return request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: accept },
    body: JSON.stringify(body),
    signal,
  });
}

/** What may have commas in it. */
const named = ["company", "sector"];

/** Conditions as query parameters; several values go into one, by commas, and names into as many as they are. */
export function parameters(filters, further = {}) {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...further })) {
    const texts = [value].flat().filter((one) => one !== "" && one !== null && one !== undefined);
    for (const text of named.includes(name) ? texts : texts.length ? [texts.join(",")] : []) all.append(name, text);
  }
  return all.toString();
}

export const search = async (body, signal) => (await post("/v1/search", body, signal)).json();
export const offer = (id, signal) => get(`/v1/offers/${encodeURIComponent(id)}`, signal);
export const similar = (id, n, signal) => get(`/v1/offers/${encodeURIComponent(id)}/similar?n=${n}`, signal);
/** Counts by value, as the search counts: of offers that are nearly the same, one. */
export const facets = (filters, q, signal) => get(`/v1/facets?${parameters(filters, { q, fold: true })}`, signal);
export const stats = (filters, q, signal) => get(`/v1/stats?${parameters(filters, { q, fold: true })}`, signal);

let kept = { at: -Infinity, figures: null };

/** The figures of all offers; asked for once a minute at most. */
export function overview() {
  if (performance.now() - kept.at < 60_000) return kept.figures;
  kept = { at: performance.now(), figures: get(`/v1/stats?top=0`) };
  kept.figures.catch(() => (kept.at = -Infinity));
  return kept.figures;
}

/**
 * Asks, and hands each event to `onEvent(name, data)` as it comes.
 * @returns once the answer has ended
 */
export async function ask(body, signal, onEvent) {
  const response = await post("/v1/ask", { ...body, stream: true }, signal, "text/event-stream");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const events = new EventStream(onEvent);
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return events.end();
    events.add(value);
  }
}

/** Server-sent events out of pieces of text, however they are cut. */
export class EventStream {
  #rest = "";
  #name = "message";
  #data = [];

  constructor(onEvent) {
    this.onEvent = onEvent;
  }

  add(text) {
    this.#rest += text;
    for (;;) {
      const end = this.#rest.search(/\r\n|\n|\r(?!$)/);
      if (end < 0) return;
      const line = this.#rest.slice(0, end);
      this.#rest = this.#rest.slice(this.#rest.startsWith("\r\n", end) ? end + 2 : end + 1);
      this.#line(line);
    }
  }

  end() {
    if (this.#rest) this.#line(this.#rest.replace(/\r$/, ""));
    this.#line("");
  }

  #line(line) {
    if (line === "") {
      if (this.#data.length) this.onEvent(this.#name, JSON.parse(this.#data.join("\n")));
      this.#name = "message";
      this.#data = [];
    } else if (line.startsWith("event:")) {
      this.#name = line.slice(6).trim();
    } else if (line.startsWith("data:")) {
      this.#data.push(line.slice(5).replace(/^ /, ""));
    }
  }
}
