// The results of a question, and what to choose from.
import { announce, fill, h } from "./dom.js";
import { address, changed, go, mostShown, pageSize, read, sorts } from "./state.js";
import { asTyped, t } from "./words.js";
import * as format from "./format.js";
import * as api from "./api.js";
import * as selection from "./selection.js";
import { hitCard } from "./hit.js";
import { facetPanel, widerCounts } from "./facets.js";

/** What is on the page: the places to fill, and the selection whose hits they show. */
let page = null;
let shownKey = null;
let shownCount = 0;
/** What the facets show, and when they will be drawn. */
let last = null;
let facetsDue = 0;
/** The hits that aren't in sight, and what is below them, as far as they are still to be drawn; and when they will be. */
let rest = null;
let restDue = 0;
/** Asked for here, for while a person types it would lay the page out. */
let windowHeight = innerHeight;
addEventListener("resize", () => (windowHeight = innerHeight));
/** Half a word often finds nothing: only after a pause it is said. */
let emptyDue = 0;
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
  // The thread is for the next results now.
  if (isTyping) postpone();
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
    await answer(state, isTyping);
  } finally {
    busy = false;
    page?.results.removeAttribute("aria-busy");
    const next = waiting;
    waiting = null;
    if (next) run(next.state, next.isTyping).catch(fail);
  }
}

function fail(error) {
  import("./problem.js").then(({ problem }) => fill(page.hits, problem(error, () => go({}), "h3")));
}

const keyOf = (state) => address({ ...state, view: "search", offer: null, picks: [], shown: pageSize });

function build(root) {
  shownKey = null;
  page = {
    title: h("h2", { id: "results" }), intro: h("div.intro", {}), count: h("p.count", { id: "count" }), order: h("div.order", {}), undecided: h("p.undecided.soft", {}),
    hits: h("ol.hits", {}), after: h("div.after", {}), facets: h("div", {}),
  };
  // It is as high as the window until there is something in it: the footer would jump.
  page.results = h("section.results.unfilled", { "aria-labelledby": "results" },
    h("div.results-head", {}, page.title, page.count, page.order, page.undecided), page.hits, page.after);
  const wide = matchMedia("(min-width: 60rem)").matches;
  root.replaceChildren(
    h("h1.unseen", { tabindex: -1 }, t("search.title")), page.intro,
    h("div.columns", {}, h("details.facets", { open: wide }, h("summary", {}, t("facets.title")), page.facets), page.results));
}

/** Whether there is neither a question nor a condition: then all offers are shown. */
const isOpen = (state) => !state.q.trim() && !Object.values(state.filters).some((value) => value.length);

/** The order of the hits: without a question none fits better than another, and the newest come first. */
const sortOf = (state) => (state.sort === "fit" && !state.q.trim() ? "date" : state.sort);

async function answer(state, isTyping) {
  const key = keyOf(state);
  if (key === shownKey && state.shown === shownCount) {
    drawLater(0);
    return markPicks(state);
  }
  const isMore = key === shownKey && state.shown > shownCount;
  const response = await found(state, isMore ? shownCount : 0);
  if (!page?.results.isConnected) return;
  [shownKey, shownCount] = [key, state.shown];
  clearTimeout(emptyDue);
  if (isMore) return append(state, response);
  postpone();
  if (response.hits.length || !isTyping) return render(state, response, isTyping);
  emptyDue = setTimeout(() => page?.results.isConnected && render(state, response), 400);
}

/** The request for a state's hits, from the `from`th on. */
export function searchBody(state, from = 0) {
  return { query: state.q, n: state.shown - from, offset: from, sort: sortOf(state), filters: typed(state.filters), explain: true };
}

/** Conditions with numbers and truths as JSON has them; the address bar has only texts. */
function typed(filters) {
  const kind = (name, value) => (/^(min|max)_/.test(name) ? Number(value) : name === "telework" || name === "strict" ? value === "true" : value);
  return Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, kind(name, value)]));
}

/** The hits. Of a list of all there is nothing to tell why an offer is in it. */
async function found(state, from) {
  const response = await api.search(searchBody(state, from));
  if (!isOpen(state)) return response;
  const hits = response.hits.map((hit) => ({ ...hit, why: null, unknown: [] }));
  return { ...response, hits, plan: null, undecided: 0 };
}

function render(state, response, isTyping) {
  page.results.classList.remove("unfilled");
  selection.showPlan(state, response);
  const isAll = isOpen(state);
  const isNewest = isAll && sortOf(state) === "date";
  redraw(page.title, isNewest, () => t(isNewest ? "results.all" : "results.title"));
  redraw(page.intro, isAll, () => (isAll ? examples() : null));
  count(response);
  const hasOrder = response.hits.length > 0;
  redraw(page.order, hasOrder && [sortOf(state), Boolean(state.q.trim())].join(), () => (hasOrder ? sortChoice(state) : null));
  drawHits(state, response, isTyping);
  last = { state, response, wider: {} };
  // The hits come first: they are what a person who types looks at.
  drawLater(isTyping ? 200 : 0);
  announce(response.hits.length ? t("results.count", { n: response.total }) : t("results.none"));
}

/** Fills a place where it would say something else than it does. */
function redraw(place, key, draw) {
  if (place.drawnFor === key) return;
  place.drawnFor = key;
  fill(place, draw());
}

/** How many hits a window shows at most. */
const atOnce = () => Math.ceil(windowHeight / 180);

/** Draws the hits that are in sight, and where nobody types all others with them. */
function drawHits(state, response, isTyping) {
  const { hits } = response;
  const first = isTyping ? hits.slice(0, atOnce()) : hits;
  fill(page.hits, first.map((hit) => hitCard(hit, state)));
  const others = hits.slice(first.length);
  rest = () => {
    const now = others.length ? read() : state;
    page.hits.append(...others.map((hit) => hitCard(hit, now)));
    after(state, response, hits.length);
  };
  if (others.length) page.after.replaceChildren();
  else drawRest();
}

function drawRest() {
  const draw = rest;
  rest = null;
  draw?.();
}

/** Draws what is still to be drawn once the page has nothing else to do, the facets after a pause in milliseconds. */
function drawLater(pause) {
  postpone();
  if (rest) restDue = whenIdle(drawRest);
  if (last && !last.isDrawn) facetsDue = setTimeout(drawFacets, pause);
}

/** Leaves the page's thread to the next results. */
function postpone() {
  (globalThis.cancelIdleCallback ?? clearTimeout)(restDue);
  clearTimeout(facetsDue);
}

const whenIdle = (act) => (globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 50)))(act, { timeout: 300 });

function append(state, response) {
  drawRest();
  const cards = response.hits.map((hit) => hitCard(hit, state));
  page.hits.append(...cards);
  cards[0]?.querySelector("h3 a")?.focus();
  after(state, response, shownCount);
}

function count(response) {
  fill(page.count, response.total ? t("results.count", { n: response.total }) : null);
  fill(page.undecided, response.undecided ? t("results.undecided", { n: response.undecided }) : null);
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
      sorts.filter((sort) => sort !== "fit" || state.q.trim()).map((sort) => h("option", { value: sort, selected: sort === sortOf(state) }, t(`sort.${sort}`))))];
}

function examples() {
  const texts = [1, 2, 3].map((number) => asTyped(t(`example.${number}`)));
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

/** What each step is named after. */
const namedBy = {
  start_a_month_wider: ["start"], any_length: ["months"], any_terms: ["pay", "competition", "language", "telework"],
  any_company: ["company", "sector"], city_to_country: ["city"], country_to_zone: ["city", "country"], anywhere: ["city", "country", "zone"],
};

/** What a step gives up besides, for the steps before it were taken as well. */
function besides(plan, step) {
  const concept = (name) => name.replace(/^(min|max)_|_(after|before)$/g, "");
  const kept = new Set([...Object.keys(step.filters ?? {}).map(concept), ...(namedBy[step.step] ?? []), "any_place", "strict"]);
  const lost = [...new Set(Object.keys(plan.filters ?? {}).map(concept))].filter((name) => !kept.has(name));
  return lost.length ? t("step.without", { fields: lost.map(format.field).join(", ").toLocaleLowerCase() }) : null;
}

function rung(state, response, step) {
  const filters = { ...step.filters };
  delete filters.any_place;
  for (const [name, value] of Object.entries(filters)) filters[name] = Array.isArray(value) ? value.map(String) : String(value);
  const q = selection.withoutConditions(response.query ?? state.q, response.plan.spans ?? []);
  return h("a", { href: address(changed(state, { q, filters })) },
    [t(`step.${step.step}`), besides(response.plan ?? {}, step)].filter(Boolean).join(", "), h("span.soft", {}, ` · ${t("results.count", { n: step.total })}`));
}

function markPicks(state) {
  for (const box of page.hits.querySelectorAll("input[data-offer]")) box.checked = state.picks.includes(Number(box.dataset.offer));
}

function drawFacets() {
  if (!last || !page) return;
  last.isDrawn = true;
  fill(page.facets, facetPanel(last.state, last.response, last.wider));
  if (!last.isWidened) widen(last);
}

/** Counts beside the values that are chosen already, as if they weren't: so that a second one can be added. */
async function widen(mine) {
  mine.isWidened = true;
  const wider = await widerCounts(mine.state, searchBody).catch(() => null);
  if (!wider || last !== mine) return;
  mine.wider = wider;
  drawFacets();
}

addEventListener("vie:facets", drawFacets);
