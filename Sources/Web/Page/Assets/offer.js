// One offer: all that is known of it, and what isn't.
import { announce, fill, h, icon, outwardLink } from "./dom.js";
import { address, canGoBack, changed, read } from "./state.js";
import { language, pair, t } from "./words.js";
import * as format from "./format.js";
import * as api from "./api.js";
import { hitCard, pick, place } from "./hit.js";
import { historyPlot } from "./history.js";
import { markdown } from "./markdown.js";

/** The facts in their order; each is named, known or not. */
export const factNames = [
  "company", "city", "country", "months", "start", "end", "pay_eur", "competition", "application_rate", "views", "candidates",
  "language", "telework", "type", "sector", "specializations", "study_levels", "published", "closes", "reference",
];

let shown = null;

export async function show(root, state) {
  if (shown?.id === state.offer && root.querySelector(`[data-offer="${state.offer}"]`)) return refreshPick(root, state);
  const offer = await api.offer(state.offer);
  shown = offer;
  document.title = `${offer.title} · vie`;
  const more = h("div", {});
  fill(root, h("article.offer", { "data-offer": state.offer },
    back(state),
    h("header", {}, h("h1", { tabindex: -1 }, offer.title),
      h("p.who", {}, offer.company ? h("b", {}, offer.company) : null, offer.company && place(offer) ? " · " : null, place(offer)),
      offer.original_title && offer.original_title !== offer.title ? h("p.soft", {}, pair(t("offer.original"), offer.original_title)) : null,
      offer.withdrawn ? h("p.notice.bad", {}, t("offer.withdrawn", { day: format.day(offer.withdrawn) })) : null,
      actions(offer, state)),
    h("div.offer-columns", {}, texts(offer), h("div.offer-side", {}, facts(offer), past(offer))), more));
  announce(offer.title);
  similar(more, state);
}

function back(state) {
  const href = address(changed(state, { view: "search", offer: null, shown: state.shown }));
  return h("p", {}, h("a.back", { href, onclick: (event) => {
    if (!canGoBack() || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    globalThis.history.back();
  } }, icon("back"), t("offer.back")));
}

function actions(offer, state) {
  const isPicked = state.picks.includes(offer.id);
  const link = outwardLink(offer.url, icon("out"), t("offer.official"));
  link.classList.add("button", "main");
  return h("div.actions", {}, link,
    h("button", { type: "button", "data-key": "copy", onclick: (event) => copy(offer, event.currentTarget) }, icon("copy"), h("span", {}, t("offer.copy"))),
    h("button", { type: "button", "data-key": "pick", "data-pick": offer.id, "aria-pressed": String(isPicked), onclick: () => { if (!pick(offer.id)) announce(t("compare.most")); } }, t(isPicked ? "offer.unpick" : "offer.pick")),
    h("a.button", { href: address(changed(state, { view: "ask", offer: null, q: `${offer.reference ?? `VIE${offer.id}`} : ` })) }, icon("talk"), t("offer.ask")));
}

function refreshPick(root, state) {
  const button = root.querySelector("[data-pick]");
  const isPicked = state.picks.includes(state.offer);
  button.setAttribute("aria-pressed", String(isPicked));
  button.textContent = t(isPicked ? "offer.unpick" : "offer.pick");
}

async function copy(offer, button) {
  const done = await copied(markdown(offer));
  const words = t(done ? "offer.copied" : "offer.copy.failed");
  button.querySelector("span").textContent = words;
  announce(words);
  setTimeout(() => (button.querySelector("span").textContent = t("offer.copy")), 2500);
}

/** Copies by the clipboard, which browsers offer on safe connections only, else by a selection. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h("textarea.unseen", { readonly: true, "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/** A fact's value in words; empty where it isn't known. */
export function factText(offer, name) {
  const raw = offer[name];
  if (Array.isArray(raw)) return raw.map(entry).filter(Boolean).join(", ");
  return (name === "country" && !raw ? offer.country_name : format.value(name, raw)) ?? "";
}

/** The names of facts as they stand in a sentence. */
export const named = (names) => names.map((name, index) => {
  const text = format.field(name);
  return index ? text.slice(0, 1).toLocaleLowerCase(language()) + text.slice(1) : text;
}).join(", ");

/** A value of a list: a text, or something with a name in both languages. */
const entry = (one) => (typeof one === "object" ? ((language() === "en" ? one?.english_label : null) ?? one?.label ?? "") : one);

function facts(offer) {
  const contact = [offer.contact_name, offer.contact_email, offer.contact_url].filter(Boolean);
  const known = factNames.filter((name) => factText(offer, name));
  const unknown = factNames.filter((name) => !known.includes(name));
  return h("section.card", { "aria-labelledby": "facts" }, h("h2", { id: "facts" }, t("offer.facts")),
    h("dl.facts-list", {}, known.map((name) => h("div", {}, h("dt", {}, format.field(name)), h("dd", {}, factText(offer, name)))),
      unknown.length ? h("div", {}, h("dt", {}, t("facts.unknown")), h("dd.unknown", {}, named(unknown))) : null,
      contact.length ? h("div", {}, h("dt", {}, t("field.contact")), h("dd", {}, contact.map((text) => h("div", {}, outwardLink(text, text))))) : null));
}

function texts(offer) {
  const parts = ["description", "profile", "presentation"].filter((name) => name !== "presentation" || offer[name]);
  return h("section.texts", { "aria-labelledby": "texts" }, h("h2.unseen", { id: "texts" }, t("offer.texts")),
    parts.map((name) => h("section", {}, h("h3", {}, t(`offer.${name}`)),
      offer[name] ? h("div.text", { lang: offer.language ?? null }, offer[name]) : h("p.unknown", {}, t("offer.no_text")))));
}

function past(offer) {
  const events = offer.history?.events ?? [];
  return h("section.card", { "aria-labelledby": "history" }, h("h2", { id: "history" }, t("offer.history")),
    h("ol.events", {}, events.map((event) => h("li", {}, h("b", {}, t(`event.${event.event}`)), " ", h("span.soft", {}, format.moment(event.time)),
      (event.changes ?? []).length ? h("ul", {}, event.changes.map(change)) : null))),
    historyPlot(offer.history?.counters ?? []));
}

/** A field that was changed, with what it was and is. */
function change(one) {
  const side = (value) => (value === null || value === undefined ? t("unknown") : cut(format.value(one.field, value) ?? String(value)));
  return h("li", {}, pair(format.field(one.field), ""), h("del", {}, side(one.before)), " → ", h("ins", {}, side(one.after)));
}

const cut = (text) => (Array.from(text).length > 80 ? `${Array.from(text).slice(0, 80).join("")}…` : text);

/** A hit without what answers a question, for nobody asked one. */
const unasked = (hit) => ({ ...hit, why: null, unknown: [], snippets: (hit.snippets ?? []).slice(0, 1).map((one) => ({ ...one, highlights: [] })) });

async function similar(root, state) {
  const response = await api.similar(state.offer, 4).catch(() => null);
  if (read().offer !== state.offer) return;
  const hits = response?.hits ?? [];
  fill(root, h("section", { "aria-labelledby": "similar" }, h("h2", { id: "similar" }, t("offer.similar")),
    hits.length ? h("ol.hits.compact", {}, hits.map((hit) => hitCard(unasked(hit), state))) : h("p.soft", {}, t("offer.similar.none"))));
}
