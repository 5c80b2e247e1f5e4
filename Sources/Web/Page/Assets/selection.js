// The box and what was understood of it: the same over the results and over the plots.
import { fill, h, icon } from "./dom.js";
import { chip, filterChips } from "./chips.js";
import { go, goTyping } from "./state.js";
import { t } from "./words.js";
import * as format from "./format.js";

let box = null;
let chips = null;
let typedAt = 0;

/** Shows the box with the state's question; what a person is typing is left alone. */
export function show(root, state) {
  if (!box || !root.contains(box)) build(root);
  if (box.value !== state.q && !(document.activeElement === box && performance.now() - typedAt < 1000)) box.value = state.q;
}

/** Has it built anew, in another language. */
export function forget() {
  box = null;
}

function build(root) {
  box = h("input", {
    type: "search", id: "question", name: "q", autocomplete: "off", enterkeyhint: "search", spellcheck: "false", maxlength: 4000,
    placeholder: t("search.placeholder"), "data-key": "question", oninput: typed,
  });
  chips = h("div.plan", { id: "plan" });
  fill(root,
    h("form.box", { role: "search", onsubmit: (event) => { event.preventDefault(); typedAt = 0; go({ q: box.value.trim() }); } },
      h("label.unseen", { for: "question" }, t("search.label")),
      icon("search"), box, h("button.main", { type: "submit" }, icon("search"), h("span", {}, t("search.go")))),
    chips);
}

/** Searching follows the typing; a pause of more than a second makes a step that "back" can return to. */
function typed() {
  const now = performance.now();
  const isNew = now - typedAt >= 1500;
  typedAt = now;
  goTyping({ q: box.value }, { isNew });
}

/**
 * Shows what was understood.
 * @param {object} [response] of a search, with `query` and `plan`; nothing where there was no question
 */
export function showPlan(state, response) {
  if (!chips) return;
  const plan = response?.plan;
  const all = [...questionChips(plan, response?.query ?? ""), ...filterChips(state.filters, (filters) => go({ filters }))];
  chips.hidden = !all.length && !plan?.text;
  fill(chips,
    h("h2.unseen", {}, t("plan.title")),
    h("ul.chips", {}, all.map((chip) => h("li", {}, chip)),
      all.length > 1 ? h("li", {}, h("button.quiet.small", { type: "button", "data-key": "clear", onclick: () => go({ q: plan?.text ?? "", filters: {} }) }, t("plan.clear"))) : null),
    plan?.text && all.length ? h("p.soft.ranked", {}, t("plan.words", { words: plan.text })) : null,
    notices(plan));
}

function questionChips(plan, query) {
  return (plan?.spans ?? []).filter((span) => span.concept !== "intent").map((span) =>
    chip(["soft", "excluded"].includes(span.strength) ? span.strength : "hard", format.field(span.concept),
      format.span(span.concept, span.value), span.note, () => go({ q: without(query, span.range) })));
}

const connectors = /(?:[\s,;]|\b(?:si possible|if possible|de préférence|preferably|ideally|idéalement|sauf|hors|pas|except|not|sans|without|et|and|ou|or|en|à|au|aux|in|de|d'|d’|dans|avec|with|the|la|le|les|for|pour|chez|at|bien|well|est|is)\b['’]?)+$/iu;

/** The question without a piece of it, in code points, and without the little words that led to it. */
export function without(query, [start, end]) {
  const points = Array.from(query);
  const before = points.slice(0, start).join("");
  const after = points.slice(end).join("");
  // "\b" knows ASCII letters only, so that "à" is looked at by itself.
  const kept = before.replace(/\sà\s*$/u, " ").replace(connectors, "");
  return `${kept} ${after.replace(/^[\s,;]+/, "")}`.replace(/\s+/g, " ").trim();
}

/** The question without what an offer must be like; wishes and exclusions stay. */
export function withoutConditions(query, spans) {
  const hard = spans.filter((span) => span.strength === "hard" && span.concept !== "intent");
  return hard.sort((a, b) => b.range[0] - a.range[0]).reduce((text, span) => without(text, span.range), query);
}

function notices(plan) {
  if (!plan) return null;
  const texts = [
    ...(plan.problems ?? []).map((problem) => problem.message),
    ...(plan.corrections ?? []).map((one) => t("plan.spelling", { typed: one.typed, meant: one.read })),
    ...Object.entries(plan.spelling ?? {}).map(([typed, meant]) => t("plan.spelling", { typed, meant })),
    (plan.unknown_places ?? []).length ? t("plan.unknown_places", { words: plan.unknown_places.join(", ") }) : null,
    (plan.unknown_terms ?? []).length ? t("plan.unknown_terms", { words: plan.unknown_terms.join(", ") }) : null,
    (plan.relaxed ?? []).length ? t("plan.relaxed", { steps: plan.relaxed.map((one) => t(`step.${one.step}`)).join(", ") }) : null,
  ].filter(Boolean);
  return texts.length ? h("ul.notices", {}, texts.map((text) => h("li", {}, text))) : null;
}

