// The market of a selection as plots, for the page and for the file that stands alone.
import { fill, h } from "./dom.js";
import { t } from "./words.js";
import * as format from "./format.js";
import { barPlot, columnPlot, payPlot } from "./plots.js";
import { worldMap } from "./worldmap.js";

/** The conditions that can be chosen in the plots. */
const fields = {
  country: { name: "country", kind: "list" },
  company: { name: "company", kind: "list" },
  competition: { name: "competition", kind: "list" },
  months: { name: "months", kind: "range", low: "min_months", high: "max_months" },
  start: { name: "start", kind: "range", low: "start_after", high: "start_before" },
  // A month of publication begins a selection of what was published since.
  published: { name: "published_since", kind: "single" },
};

/**
 * Draws a map and six plots.
 * @param {object} stats `facets` and `pay_by_country`, as the server says them
 * @param {object} filters what is chosen now
 * @param {function} choose told of a field, of its value that was pressed, and of whether that was chosen before
 */
export function dashboard(stats, filters, choose) {
  const facets = stats.facets ?? {};
  const chooser = (name) => (value) => choose(fields[name], value, isChosen(fields[name], value, filters));
  const counts = (name) => Object.entries(facets[name] ?? {}).filter(([value]) => value !== "unknown");
  const card = (name, hint, plot, unknown) => h(`section.card.plot-${name}`, { "aria-labelledby": `plot-${name}` }, h("h2", { id: `plot-${name}` }, t(`look.${name}`)), hint ? h("p.soft", {}, hint) : null,
    plot ?? h("p.soft", {}, t("look.none")), plot && unknown ? h("p.soft", {}, t("look.unknown", { n: unknown })) : null);
  const byMonth = (name) => counts(name).sort(([a], [b]) => a.localeCompare(b)).slice(-18);
  const competition = ["low", "medium", "high"].filter((level) => facets.competition?.[level]).map((level) => [level, facets.competition[level]]);
  return [
    card("map", t("look.map.hint"), counts("country").length ? worldMap(facets.country, chooser("country"), filters.country ?? []) : null, facets.country?.unknown),
    h("div.dashboard", {},
    card("time", null, columnPlot(byMonth("published"), { label: t("look.time"), name: format.day, short: format.shortMonth, choose: chooser("published") }), facets.published?.unknown),
    card("pay", t("look.pay.hint"), payPlot(Object.entries(stats.pay_by_country ?? {}).slice(0, 12), chooser("country"))),
    card("months", null, columnPlot(counts("months").sort(([a], [b]) => a - b), { label: t("look.months"), name: (value) => format.value("months", value), short: (value) => value, choose: chooser("months") }), facets.months?.unknown),
    card("start", null, columnPlot(byMonth("start"), { label: t("look.start"), name: format.day, short: format.shortMonth, choose: chooser("start") }), facets.start?.unknown),
    card("companies", null, barPlot(counts("company").slice(0, 10), { label: t("look.companies"), name: (value) => value, choose: chooser("company") }), facets.company?.unknown),
    card("competition", null, barPlot(competition, { label: t("look.competition"), name: (value) => t(`competition.${value}`), choose: chooser("competition") }), facets.competition?.unknown)),
  ];
}

/** Puts drawings where others were. Where the map is wider than the window, its middle is shown, which has most offers. */
export function draw(place, ...children) {
  const before = place.querySelector(".map .sideways")?.scrollLeft;
  fill(place, children);
  const map = place.querySelector(".map .sideways");
  if (map) map.scrollLeft = before ?? (map.scrollWidth - map.clientWidth) * 0.45;
}

function isChosen(field, value, filters) {
  if (field.kind === "range") return filters[field.low] === value && filters[field.high] === value;
  if (field.kind === "single") return filters[field.name] === value;
  return (filters[field.name] ?? []).includes(value);
}
