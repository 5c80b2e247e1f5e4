// Conditions as chips, each of which can be removed.
import { h, icon } from "./dom.js";
import { listNames, singleNames } from "./conditions.js";
import { pair, t } from "./words.js";
import * as format from "./format.js";

/** What is asked for, how strongly, and a button that takes it away. */
export function chip(strength, name, text, note, remove) {
  const label = name ? pair(name, text) : text;
  return h(`span.chip.${strength}`, { title: note ?? null },
    h("span.strength", {}, t(`plan.${strength}`)), " ", name ? h("span.name", {}, name, " ") : null, h("b", {}, text),
    h("button", { type: "button", "aria-label": t("plan.remove", { what: label }), "data-key": `chip ${label}`, onclick: remove }, icon("close")));
}

/**
 * A chip for each condition.
 * @param {function} change told of the conditions that are left when one is removed
 */
export function filterChips(filters, change) {
  const entries = [];
  for (const name of listNames) {
    for (const value of filters[name] ?? []) {
      entries.push([format.field(name), format.value(name, value), () => {
        const rest = filters[name].filter((other) => other !== value);
        change({ ...filters, [name]: rest });
      }]);
    }
  }
  for (const [low, high, concept] of [["min_months", "max_months", "months"], ["start_after", "start_before", "start"], ["min_pay", "max_pay", "pay"]]) {
    const [from, to] = [filters[low], filters[high]];
    if (from || to) entries.push([format.field(concept), format.span(concept, `${from ?? ""}..${to ?? ""}`), removing(filters, change, low, high)]);
  }
  for (const name of singleNames.filter((name) => !/^(min|max|start)_/.test(name))) {
    const value = filters[name];
    if (value) entries.push([name === "strict" ? "" : format.field(name), name === "strict" ? t("strict") : name === "published_since" ? format.day(value) : format.value(name, value), removing(filters, change, name)]);
  }
  return entries.map(([name, text, remove]) => chip("filter", name, text, null, remove));
}

const removing = (filters, change, ...names) => () => change(Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name))));
