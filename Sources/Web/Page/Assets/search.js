// The results of a question, and what to choose from.
import { announce, fill, h } from "./dom.js";
import { address, changed, go, mostShown, pageSize, sorts } from "./state.js";
import { t } from "./words.js";
import * as format from "./format.js";
import * as api from "./api.js";
import * as selection from "./selection.js";
import { hitCard } from "./hit.js";
import { facetPanel, widerCounts } from "./facets.js";

/** What is on the page: the places to fill, and the selection whose hits they show. */
let page = null;
let shownKey = null;
let shownCount = 0;
let cursor = null;
/** What the facets show. */
let last = null;
/** One search at a time: while one is on its way, only the last of those that follow is kept. */
let busy = false;
let waiting = null;

/** Has everything made anew, in another language. */
export function forget() {
  page = null;
  shownKey = null;
  last = null;
}

export function show(root, state, { isNew, isTyping }) {
  if (isNew || !page || !root.contains(page.hits)) build(root);
  if (busy) {
    waiting = { state, isTyping };
    return undefined;
  }
  return run(state, isTyping);
}

async function run(state, isTyping) {
  busy = true;
  page.results.setAttribute("aria-busy", "true");
  try {
    await answer(state);
  } finally {
    busy = false;
    page.results.removeAttribute("aria-busy");
    const next = waiting;
    waiting = null;
    if (next) run(next.state, next.isTyping).catch(fail);
    else if (!isTyping) widen(state);
    else setTimeout(() => !busy && shownKey === keyOf(state) && widen(state), 400);
  }
}

function fail(error) {
  import("./problem.js").then(({ problem }) => fill(page.hits, problem(error, () => go({}))));
}

const keyOf = (state) => address({ ...state, view: "search", offer: null, picks: [], shown: pageSize });

function build(root) {
  shownKey = null;
  page = {
    intro: h("div.intro", {}), count: h("p.count", { id: "count" }), order: h("div.order", {}),
    hits: h("ol.hits", {}), after: h("div.after", {}), facets: h("div", {}),
  };
  page.results = h("section.results", { "aria-labelledby": "results" },
    h("div.results-head", {}, h("h2", { id: "results" }), page.count, page.order), page.hits, page.after);
  const wide = matchMedia("(min-width: 60rem)").matches;
  root.replaceChildren(
    h("h1.unseen", { tabindex: -1 }, t("search.title")), page.intro,
    h("div.columns", {}, h("details.facets", { open: wide }, h("summary", {}, t("facets.title")), page.facets), page.results));
}

/** Whether there is neither a question nor a condition: then the newest offers are shown. */
const isOpen = (state) => !state.q.trim() && !Object.values(state.filters).some((value) => value.length);

async function answer(state) {
  const key = keyOf(state);
  if (key === shownKey && state.shown === shownCount) return markPicks(state);
  const isMore = key === shownKey && state.shown > shownCount;
  const from = isMore ? shownCount : 0;
  const response = isOpen(state) && ["fit", "date"].includes(state.sort) ? await newest(state, from) : await found(state, from);
  if (!page) return;
  [shownKey, shownCount] = [key, state.shown];
  if (isMore) return append(state, response);
  render(state, response);
}

/** The request for a state's hits, from the `from`th on. */
export function searchBody(state, from = 0) {
  return { query: state.q, n: state.shown - from, offset: from, sort: state.sort, filters: typed(isOpen(state) ? everything(state) : state.filters), explain: true };
}

/** Conditions that every offer meets, or says nothing about: the server doesn't search for nothing at all. */
const everything = (state) => (state.sort === "competition" ? { competition: ["low", "medium", "high"] } : { min_pay: "0" });

/** Conditions with numbers and truths as JSON has them; the address bar has only texts. */
function typed(filters) {
  const kind = (name, value) => (/^(min|max)_/.test(name) ? Number(value) : name === "telework" || name === "strict" ? value === "true" : value);
  return Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, kind(name, value)]));
}

const found = (state, from) => api.search(searchBody(state, from));

async function newest(state, from) {
  const [offers, figures] = await Promise.all([
    api.newest(state.shown - from, from ? cursor : null), from ? null : api.overview(),
  ]);
  cursor = offers.next_cursor;
  return { hits: offers.offers, total: offers.total, facets: figures?.facets ?? {}, isNewest: true };
}

function render(state, response) {
  selection.showPlan(state, response.isNewest ? null : response);
  const hits = response.hits ?? [];
  document.getElementById("results").textContent = response.isNewest ? t("results.all") : t("results.title");
  fill(page.intro, response.isNewest ? examples() : null);
  count(response);
  fill(page.order, hits.length ? sortChoice(state) : null);
  fill(page.hits, hits.map((hit) => hitCard(hit, state)));
  last = { state, response, wider: {} };
  // The hits come first: they are what a person who types looks at.
  (globalThis.requestIdleCallback ?? setTimeout)(drawFacets, { timeout: 250 });
  after(state, response, hits.length);
  announce(hits.length ? t("results.count", { n: response.total }) : t("results.none"));
}

function append(state, response) {
  const cards = response.hits.map((hit) => hitCard(hit, state));
  page.hits.append(...cards);
  cards[0]?.querySelector("h3 a")?.focus();
  after(state, response, shownCount);
}

function count(response) {
  fill(page.count, t("results.count", { n: response.total }),
    response.undecided ? h("span.soft", {}, ` · ${t("results.undecided", { n: response.undecided })}`) : null);
}

function after(state, response, given) {
  if (!given) return fill(page.after, nothing(state, response));
  const isMore = given < response.total && response.hits.length > 0 && state.shown < mostShown;
  fill(page.after, isMore
    ? h("button", { type: "button", "data-key": "more", onclick: () => go({ shown: Math.min(state.shown + pageSize, mostShown) }, { replacing: true }) }, t("results.more"))
    : h("p.soft", {}, t("results.end")));
}

function sortChoice(state) {
  return [h("label", { for: "sort" }, t("sort.label")),
    h("select", { id: "sort", "data-key": "sort", onchange: (event) => go({ sort: event.target.value }) },
      sorts.map((sort) => h("option", { value: sort, selected: sort === state.sort }, t(`sort.${sort}`))))];
}

function examples() {
  const texts = [1, 2, 3].map((number) => t(`example.${number}`));
  return [h("span.soft", {}, t("search.examples")),
    h("ul.examples", {}, texts.map((q) => h("li", {}, h("a", { href: `/?${new URLSearchParams({ q })}` }, q))))];
}

/** What is said where nothing fits: why, and what would. */
function nothing(state, response) {
  const plan = response.plan ?? {};
  const ladder = plan.suggestions ?? [];
  return h("div.notice.empty", {}, h("h3", {}, t("results.none")), h("p", {}, t("results.none.text")),
    plan.unknown_terms?.length ? h("p", {}, t("results.none.words", { words: plan.unknown_terms.join(", ") })) : null,
    ladder.length ? [h("p", {}, t("results.none.ladder")), h("ol.ladder", {}, ladder.map((step) => h("li", {}, rung(state, response, step))))]
      : h("p", {}, t("results.none.wider")),
    h("p", {}, h("a.again", { href: "/" }, t("results.none.clear"))));
}

function rung(state, response, step) {
  const filters = { ...step.filters };
  delete filters.any_place;
  for (const [name, value] of Object.entries(filters)) filters[name] = Array.isArray(value) ? value.map(String) : String(value);
  const q = selection.withoutConditions(response.query ?? state.q, response.plan.spans ?? []);
  return h("a", { href: address(changed(state, { q, filters })) },
    t(`step.${step.step}`), h("span.soft", {}, ` · ${t("results.count", { n: step.total })}`));
}

function markPicks(state) {
  for (const box of page.hits.querySelectorAll("input[data-offer]")) box.checked = state.picks.includes(Number(box.dataset.offer));
}

/** Counts beside the values that are chosen already, as if they weren't: so that a second one can be added. */
async function widen(state) {
  const key = shownKey;
  const wider = await widerCounts(state).catch(() => null);
  if (!wider || shownKey !== key || !last) return;
  last.wider = wider;
  drawFacets();
}

function drawFacets() {
  if (last && page) fill(page.facets, facetPanel(last.state, last.response, last.wider));
}

addEventListener("vie:facets", drawFacets);
