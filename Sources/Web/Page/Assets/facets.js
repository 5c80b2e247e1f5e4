// What the offers can be narrowed by, with how many have which value.
import { h } from "./dom.js";
import { compare, ends, listNames, same, toggled } from "./conditions.js";
import { go, read } from "./state.js";
import { pair, t } from "./words.js";
import * as format from "./format.js";
import * as api from "./api.js";
import { without } from "./selection.js";

/** The fields in their order: how a value becomes a condition, and how the values are sorted. */
const fields = [
  { name: "country", kind: "list" },
  { name: "city", kind: "list" },
  { name: "company", kind: "list" },
  { name: "months", kind: "range", low: "min_months", high: "max_months" },
  { name: "start", kind: "range", low: "start_after", high: "start_before" },
  { name: "pay", kind: "range", low: "min_pay", high: "max_pay", step: 250 },
  { name: "competition", kind: "list", order: ["low", "medium", "high"] },
  { name: "language", kind: "single" },
  { name: "telework", kind: "single", values: { yes: "true" } },
  { name: "sector", kind: "list" },
];
const few = 8;
/** How many values of a field a search counts, and how many are shown at most. */
const counted = 20;
const most = 100;
/** All values of the fields, as far as somebody asked for more of them; for which selection. */
let rest = { key: null, facets: {} };
const opened = new Set(["country", "city", "company", "months", "competition"]);
const extended = new Set();

/**
 * The panel.
 * @param {object} response of a search: its `facets`, and the `plan` for what the question already asks
 * @param {object} [wider] counts by field of what could be chosen besides
 */
export function facetPanel(state, response, wider = {}) {
  const plan = response.plan ?? {};
  const all = (field) => (extended.has(field.name) && rest.key === keyOf(state) ? rest.facets[field.name] : null);
  const groups = fields.map((field) => group(field, state, response, { ...all(field), ...wider[field.name], ...response.facets?.[field.name] }, plan));
  const strict = h("label.facet.strict", {},
    h("input", { type: "checkbox", "data-key": "strict", checked: Boolean(state.filters.strict), onchange: (event) => set({ strict: event.target.checked ? "true" : "" }) }), h("span", {}, t("facets.strict")));
  return [groups, strict];
}

/**
 * Counts of the fields with a chosen value, taken as if none of that field were chosen; by the search itself, so that as
 * many offers are found as are counted.
 */
export async function widerCounts(state, searchBody) {
  const chosen = listNames.filter((name) => state.filters[name]?.length && fields.some((field) => field.name === name));
  const counts = await Promise.all(chosen.map(async (name) => {
    const filters = { ...state.filters };
    delete filters[name];
    const { facets } = await api.search({ ...searchBody({ ...state, filters }), n: 1, offset: 0, explain: false });
    return [name, facets[name] ?? {}];
  }));
  return chosen.length ? Object.fromEntries(counts) : null;
}

function group(field, state, response, counts, plan) {
  const values = ordered(field, counts, state, plan);
  const unknown = counts.unknown ?? 0;
  if (!values.length && field.name !== "pay") return null;
  const isLong = values.length > few && !extended.has(field.name);
  const visible = isLong ? values.filter((value, index) => index < few || isChosen(field, value, state, plan)) : values.slice(0, most);
  const key = `facet ${field.name}`;
  return h("details.group", { open: opened.has(field.name) || values.some((value) => isChosen(field, value, state, plan)), ontoggle: (event) => remember(field.name, event.target.open) },
    h("summary", { "data-key": key }, format.field(field.name)),
    h("div", { role: "group", "aria-label": format.field(field.name) },
      visible.map((value) => choice(field, value, counts[value] ?? 0, state, response, plan)),
      !isLong && values.length > most ? h("p.soft", {}, t("facets.many")) : null,
      field.name === "pay" ? payForm(state) : null,
      values.length > few ? h("button.quiet.small", { type: "button", "data-key": `${key} more`, "aria-label": pair(t(isLong ? "facets.more" : "facets.fewer"), format.field(field.name)), onclick: () => extend(field.name, state, Object.keys(counts).length >= counted) }, isLong ? t("facets.more") : t("facets.fewer")) : null,
      unknown ? h("p.soft.unsaid", {}, pair(t("unknown"), format.number(unknown))) : null));
}

function remember(name, isOpen) {
  if (isOpen) opened.add(name);
  else opened.delete(name);
}

/** Shows all values of a field, or few again. Those that a search doesn't count are asked for. */
async function extend(name, state, isCut) {
  if (!extended.delete(name)) extended.add(name);
  dispatchEvent(new CustomEvent("vie:facets"));
  const key = keyOf(state);
  if (!isCut || !extended.has(name) || (rest.key === key && rest.facets[name])) return;
  const filters = { ...state.filters, [name]: [] };
  const { facets } = await api.facets(filters, state.q).catch(() => ({ facets: {} }));
  rest = { key, facets: { ...(rest.key === key ? rest.facets : {}), [name]: facets[name] ?? {} } };
  dispatchEvent(new CustomEvent("vie:facets"));
}

const keyOf = (state) => JSON.stringify([state.q, state.filters]);

/** The values in the order they are shown in; chosen ones are there even where no offer has them. */
function ordered(field, counts, state, plan) {
  const names = new Set(Object.keys(counts).filter((name) => name !== "unknown"));
  if (field.kind === "list") for (const name of chosenOf(field, state, plan)) if (![...names].some((other) => same(name, other))) names.add(name);
  if (field.values) return Object.keys(field.values).filter((name) => names.has(name));
  const list = [...names];
  if (field.order) return field.order.filter((name) => names.has(name));
  if (field.name === "start") return list.sort();
  if (field.kind === "range") return list.sort((one, other) => Number.parseFloat(one) - Number.parseFloat(other));
  return list.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
}

function chosenOf(field, state, plan) {
  const given = state.filters[field.name];
  if (given?.length) return [given].flat();
  return [plan.filters?.[field.name] ?? []].flat().map(String).filter((name) => field.name === "country");
}

function isChosen(field, value, state, plan) {
  if (field.kind === "list") {
    const planned = [plan.filters?.[field.name] ?? []].flat().map(String);
    return (state.filters[field.name] ?? []).some((name) => same(name, value)) || (!state.filters[field.name]?.length && planned.some((name) => same(name, value)));
  }
  if (field.kind === "single") return String(state.filters[field.name] ?? plan.filters?.[field.name] ?? "") === (field.values?.[value] ?? value);
  const [low, high] = [state.filters[field.low] ?? plan.filters?.[field.low], state.filters[field.high] ?? plan.filters?.[field.high]];
  if (low === undefined && high === undefined) return false;
  const [from, to] = ends(field, value);
  return compare(field, from, low ?? from) >= 0 && compare(field, to, high ?? to) <= 0;
}

function choice(field, value, count, state, response, plan) {
  const isOn = isChosen(field, value, state, plan);
  return h("label.facet", {},
    h("input", { type: "checkbox", checked: isOn, "data-key": `${field.name}=${value}`, onchange: () => toggle(field, value, isOn, read(), response) }),
    h("span", {}, label(field, value)), h("span.number", { "aria-label": t("facet.of", { n: count }) }, format.number(count)));
}

function label(field, value) {
  if (field.name === "pay") {
    const from = Number.parseFloat(value);
    return `${format.number(from)} – ${format.euros(from + field.step - 1)}`;
  }
  return format.value(field.name, value) ?? value;
}

function set(change) {
  go({ filters: { ...read().filters, ...change } });
}

/** Adds or removes a value. What the question itself asks is taken out of the question. */
export function toggle(field, value, isOn, state, response) {
  const plan = response?.plan ?? {};
  const span = (plan.spans ?? []).find((one) => one.concept === field.name && one.strength === "hard");
  if (isOn && span && !isGiven(field, state)) return go({ q: without(response.query ?? state.q, span.range) });
  const planned = [plan.filters?.[field.name] ?? []].flat().map(String);
  set(toggled(field, value, isOn, state.filters, planned));
}

const isGiven = (field, state) => [field.name, field.low, field.high].some((name) => name && state.filters[name]?.length);

function payForm(state) {
  const input = (id, name, words) => [h("label", { for: id }, t(words)),
    h("input", { id, type: "number", min: 0, max: 20000, step: "any", inputmode: "decimal", value: state.filters[name] ?? "", "data-key": id })];
  return h("form.pay", { onsubmit: (event) => {
    event.preventDefault();
    set({ min_pay: event.target.querySelector("#pay-from").value, max_pay: event.target.querySelector("#pay-to").value });
  } }, h("div", {}, input("pay-from", "min_pay", "facets.pay.from")), h("div", {}, input("pay-to", "max_pay", "facets.pay.to")), h("button.small", {}, t("facets.pay.use")));
}
