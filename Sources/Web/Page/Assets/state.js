// The address bar holds all there is to know about what is shown.
import { listNames, singleNames } from "./conditions.js";

export const sorts = ["fit", "date", "pay", "competition"];
export const views = ["search", "offer", "compare", "ask", "look"];
/** How many hits a page has, how many are shown at most, and how many offers can be compared. */
export const pageSize = 20;
export const mostShown = 1000;
export const mostPicks = 4;

const listeners = [];
/** The address of what is being typed, until there is a pause: browsers let it change only so often, and slowly. */
let typed = null;
const pause = 300;

const here = () => typed?.address ?? location.pathname + location.search;

/** What the address says; what makes no sense in it is left out. */
export function read() {
  const parameters = new URLSearchParams(here().split("?")[1] ?? "");
  const filters = {};
  for (const name of listNames) {
    const values = [...new Set(parameters.getAll(name))].filter(Boolean).slice(0, 50);
    if (values.length) filters[name] = values;
  }
  for (const name of singleNames) {
    const value = parameters.get(name);
    if (value) filters[name] = value;
  }
  const offer = identifier(parameters.get("offer"));
  const view = parameters.get("view");
  const shown = Number(parameters.get("shown"));
  return {
    view: offer ? "offer" : views.includes(view) && view !== "offer" ? view : "search",
    q: (parameters.get("q") ?? "").slice(0, 4000),
    filters,
    sort: sorts.includes(parameters.get("sort")) ? parameters.get("sort") : "fit",
    shown: Number.isInteger(shown) && shown > pageSize ? Math.min(shown, mostShown) : pageSize,
    offer,
    picks: [...new Set((parameters.get("pick") ?? "").split(",").map(identifier).filter(Boolean))].slice(0, mostPicks),
  };
}

/** The address of a state, without what is as usual. */
export function address(state) {
  const parameters = new URLSearchParams();
  if (state.view !== "search" && state.view !== "offer") parameters.set("view", state.view);
  if (state.view === "offer" && state.offer) parameters.set("offer", state.offer);
  if (state.q) parameters.set("q", state.q);
  for (const name of listNames) for (const value of state.filters[name] ?? []) parameters.append(name, value);
  for (const name of singleNames) if (state.filters[name]) parameters.set(name, state.filters[name]);
  if (state.sort !== "fit") parameters.set("sort", state.sort);
  if (state.shown > pageSize) parameters.set("shown", state.shown);
  if (state.picks.length) parameters.set("pick", state.picks.join(","));
  const text = parameters.toString();
  return text ? `/?${text}` : "/";
}

/** The state with some of it changed; a new selection begins at its first page. */
export function changed(state, change) {
  const next = { ...state, ...change };
  if (("q" in change || "filters" in change || "sort" in change) && !("shown" in change)) next.shown = pageSize;
  return next;
}

/** Goes to a changed state. */
export function go(change, { replacing = false } = {}) {
  const next = address(changed(read(), change));
  if (next !== here()) {
    write();
    history[replacing ? "replaceState" : "pushState"]({ inside: true }, "", next);
  }
  tell();
}

/** Goes to a changed state while a person types; the address bar follows in the next pause. A new text is a new step. */
export function goTyping(change, { isNew }) {
  const next = address(changed(read(), change));
  if (isNew) write();
  clearTimeout(typed?.timer);
  typed = { address: next, isNew: isNew || Boolean(typed?.isNew), timer: setTimeout(write, pause) };
  tell({ isTyping: true });
}

/** Writes what was typed into the address bar. */
function write() {
  if (!typed) return;
  const { address, isNew, timer } = typed;
  clearTimeout(timer);
  typed = null;
  if (address !== here()) history[isNew ? "pushState" : "replaceState"]({ inside: true }, "", address);
}

function tell(how = {}) {
  const state = read();
  for (const listener of listeners) listener(state, how);
}

/** Has `listener` told each new state, from the first on. */
export function follow(listener) {
  listeners.push(listener);
  addEventListener("popstate", () => {
    clearTimeout(typed?.timer);
    typed = null;
    listener(read(), {});
  });
  listener(read(), {});
}

/** Links inside the page change the state in place of loading anew. */
export function followLinks() {
  addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || link.target || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.pathname !== "/" || url.hash) return;
    event.preventDefault();
    write();
    if (url.search !== location.search) history.pushState({ inside: true }, "", url.pathname + url.search);
    tell();
  });
}

/** Whether there is a page of ours to go back to. */
export const canGoBack = () => history.state?.inside === true;

function identifier(text) {
  return /^[1-9]\d{0,14}$/.test(text ?? "") ? Number(text) : null;
}
