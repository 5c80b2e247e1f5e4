// The market of the current selection, drawn.
import { announce, fill, h } from "./dom.js";
import { address, changed, go } from "./state.js";
import { t } from "./words.js";
import * as format from "./format.js";
import * as api from "./api.js";
import * as selection from "./selection.js";
import { searchBody } from "./search.js";
import { toggle } from "./facets.js";
import { barPlot, columnPlot, payPlot } from "./plots.js";
import { worldMap } from "./worldmap.js";

let turn = 0;

export async function show(root, state, { isNew }) {
  const mine = ++turn;
  if (isNew) fill(root, h("h1", { tabindex: -1 }, t("look.title")), h("div", { id: "look" }));
  const [response, stats] = await Promise.all([understood(state), api.stats(state.filters, state.q)]);
  if (mine !== turn) return;
  selection.showPlan(state, response);
  const place = document.getElementById("look");
  if (!place) return;
  fill(place, summary(state, stats), plots(state, stats, response));
  // Where the map is wider than the window, most offers are in its middle.
  const map = place.querySelector(".map .sideways");
  if (map) map.scrollLeft = (map.scrollWidth - map.clientWidth) * 0.45;
  announce(t("look.count", { n: stats.selected }));
}

/** How the question is read together with the conditions beside it, by the server itself. */
const understood = async (state) => (state.q.trim() ? api.search({ ...searchBody(state), n: 1 }) : null);

function summary(state, stats) {
  return h("p.look-count", {}, h("b", {}, t("look.count", { n: stats.selected })), " ",
    h("a", { href: address(changed(state, { view: "search" })) }, t("look.results")));
}

function plots(state, stats, response) {
  const facets = stats.facets ?? {};
  const choose = (name, range) => (value) => toggle(range ? { name, kind: "range", low: range[0], high: range[1] } : { name, kind: "list" }, value, isChosen(state, name, range, value), state, response);
  const counts = (name) => Object.entries(facets[name] ?? {}).filter(([value]) => value !== "unknown");
  const card = (name, hint, plot, unknown) => h(`section.card.plot-${name}`, { "aria-labelledby": `plot-${name}` }, h("h2", { id: `plot-${name}` }, t(`look.${name}`)), hint ? h("p.soft", {}, hint) : null,
    plot ?? h("p.soft", {}, t("look.none")), plot && unknown ? h("p.soft", {}, t("look.unknown", { n: unknown })) : null);
  const byMonth = (name) => counts(name).sort(([a], [b]) => a.localeCompare(b)).slice(-18);
  const competition = ["low", "medium", "high"].filter((level) => facets.competition?.[level]).map((level) => [level, facets.competition[level]]);
  return [
    card("map", t("look.map.hint"), counts("country").length ? worldMap(facets.country, choose("country"), state.filters.country ?? []) : null, facets.country?.unknown),
    h("div.dashboard", {},
    card("time", null, columnPlot(byMonth("published"), { label: t("look.time"), name: format.day, short: format.shortMonth, choose: since(state) }), facets.published?.unknown),
    card("pay", t("look.pay.hint"), payPlot(Object.entries(stats.pay_by_country ?? {}).slice(0, 12), choose("country"))),
    card("months", null, columnPlot(counts("months").sort(([a], [b]) => a - b), { label: t("look.months"), name: (value) => format.value("months", value), short: (value) => value, choose: choose("months", ["min_months", "max_months"]) }), facets.months?.unknown),
    card("start", null, columnPlot(byMonth("start"), { label: t("look.start"), name: format.day, short: format.shortMonth, choose: choose("start", ["start_after", "start_before"]) }), facets.start?.unknown),
    card("companies", null, barPlot(counts("company").slice(0, 10), { label: t("look.companies"), name: (value) => value, choose: choose("company") }), facets.company?.unknown),
    card("competition", null, barPlot(competition, { label: t("look.competition"), name: (value) => t(`competition.${value}`), choose: choose("competition") }), facets.competition?.unknown)),
  ];
}

/** A month of publication begins a selection of what was published since. */
const since = (state) => (month) =>
  go({ filters: { ...state.filters, published_since: state.filters.published_since === month ? "" : month } });

function isChosen(state, name, range, value) {
  if (range) return state.filters[range[0]] === value && state.filters[range[1]] === value;
  return (state.filters[name] ?? []).includes(value);
}
