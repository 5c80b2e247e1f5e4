// An offer in a list.
import { h, marked } from "./dom.js";
import { address, changed, go, mostPicks, read } from "./state.js";
import { pair, t } from "./words.js";
import * as format from "./format.js";

/** The address of an offer, from which the way back leads to this state. */
export const offerAddress = (state, id) => address(changed(state, { view: "offer", offer: id, shown: state.shown }));

/** Where a mission is, for whom, as one line. */
export function place(hit) {
  const where = [hit.city ? format.calm(hit.city) : null, hit.country ? format.country(hit.country) : hit.country_name];
  return where.filter(Boolean).join(", ");
}

/** A hit of a search as a list item. */
export function hitCard(hit, state) {
  const heading = h("h3", {}, h("a", { href: offerAddress(state, hit.id) }, hit.title));
  return h("li", {}, h("article.hit", { "data-id": hit.id },
    heading,
    h("p.who", {}, hit.company ? h("b", {}, hit.company) : null, hit.company && place(hit) ? " · " : null, place(hit)),
    facts(hit), snippets(hit), why(hit), clones(hit, state), pickBox(hit, state)));
}

/** The facts that matter most, with what isn't said left out. */
export function facts(hit) {
  const competition = hit.competition ? h(`span.level.${hit.competition}`, {}, t(`competition.${hit.competition}`)) : null;
  const items = [
    hit.months ? t("months", { n: hit.months }) : null,
    typeof hit.pay_eur === "number" ? t("pay.month", { pay: format.euros(hit.pay_eur) }) : null,
    hit.start ? t("starts", { day: format.day(hit.start) }) : null,
    competition,
    hit.language ? format.tongue(hit.language) : null,
    hit.published ? t("hit.published", { day: format.day(hit.published) }) : null,
  ].filter(Boolean);
  return items.length ? h("ul.facts", {}, items.map((item) => h("li", {}, item))) : null;
}

function pickBox(hit, state) {
  const isPicked = state.picks.includes(hit.id);
  return h("label.pick", {},
    h("input", { type: "checkbox", checked: isPicked, "data-offer": hit.id, "data-key": `pick ${hit.id}`, "aria-label": t("hit.compare.named", { title: hit.title }), onchange: (event) => pick(hit.id, event.target) }),
    h("span", { "aria-hidden": "true" }, t("hit.compare")));
}

/** Adds an offer to those that will be compared, or takes it out. */
export function pick(id, box) {
  const { picks } = read();
  if (!picks.includes(id) && picks.length >= mostPicks) {
    if (box) box.checked = false;
    return false;
  }
  go({ picks: picks.includes(id) ? picks.filter((other) => other !== id) : [...picks, id] }, { replacing: true });
  return true;
}

function snippets(hit) {
  return (hit.snippets ?? []).slice(0, 2).map((snippet) =>
    h("p.snippet", { lang: hit.language ?? null }, h("span.field", {}, t(`snippet.${snippet.field}`)), " ", marked(snippet.text, snippet.highlights)));
}

function why(hit) {
  const reason = hit.why ?? {};
  const terms = Object.keys(reason.terms ?? {});
  const parts = [
    reason.reference ? t("hit.named") : null,
    terms.length ? t("hit.words", { words: terms.join(", ") }) : reason.keyword ? t("hit.word_score") : null,
    typeof reason.semantic === "number" ? t("hit.meaning", { share: format.percent(Math.max(0, reason.semantic)) }) : null,
    reason.filters?.length ? t("hit.fits", { fields: reason.filters.map(format.field).join(", ").toLocaleLowerCase() }) : null,
    reason.preferences?.length ? t("hit.wishes", { wishes: reason.preferences.map((wish) => format.field(wish)).join(", ").toLocaleLowerCase() }) : null,
  ].filter(Boolean);
  const unknown = hit.unknown?.length ? h("span.unknown", {}, t("hit.unknown", { fields: hit.unknown.map(format.field).join(", ").toLocaleLowerCase() })) : null;
  if (!parts.length && !unknown) return null;
  return h("p.why", {}, parts.length ? [h("b", {}, pair(t("hit.why"), "")), parts.join(" · ")] : null, parts.length && unknown ? " · " : null, unknown);
}

function clones(hit, state) {
  const ids = (hit.duplicates ?? []).map((clone) => (typeof clone === "object" ? clone.id : clone)).filter(Number.isInteger);
  if (!ids.length) return null;
  return h("details.clones", {}, h("summary", {}, t("hit.duplicates", { n: ids.length })),
    h("ul", {}, ids.map((id) => h("li", {}, h("a", { href: offerAddress(state, id) }, String(id))))));
}
