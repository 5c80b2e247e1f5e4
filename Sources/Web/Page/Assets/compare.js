// Two to four offers side by side.
import { fill, h, icon } from "./dom.js";
import { address, changed, go } from "./state.js";
import { pair, t } from "./words.js";
import * as format from "./format.js";
import * as api from "./api.js";
import { offerAddress } from "./hit.js";
import { factNames, factText, named } from "./offer.js";

export async function show(root, state) {
  const results = await Promise.all(state.picks.map((id) => api.offer(id).catch((error) => {
    if (error.status === 404) return null;
    throw error;
  })));
  const offers = results.filter(Boolean);
  fill(root, h("p", {}, h("a.back", { href: address(changed(state, { view: "search", shown: state.shown })) }, icon("back"), t("offer.back"))),
    h("h1", { tabindex: -1 }, t("compare.title")),
    offers.length < 2 ? h("p.notice", {}, t("compare.few")) : null,
    offers.length ? table(offers, state) : null);
}

function table(offers, state) {
  const head = offers.map((offer) => h("th", { scope: "col" },
    h("div", {}, h("a", { href: offerAddress(state, offer.id) }, offer.title), h("button.quiet.round", { type: "button", "aria-label": t("compare.remove", { title: offer.title }), "data-key": `remove ${offer.id}`, onclick: () => go({ picks: state.picks.filter((id) => id !== offer.id) }, { replacing: true }) }, icon("close")))));
  const told = factNames.filter((name) => offers.some((offer) => factText(offer, name)));
  const untold = factNames.filter((name) => !told.includes(name));
  return h("div.sideways", { tabindex: 0, role: "region", "aria-label": t("compare.title") }, h(`table.compare.of${offers.length}`, {},
    h("thead", {}, h("tr", {}, h("td", {}), head)),
    h("tbody", {}, told.map((name) => row(name, offers)), untold.length ? unknownRow(untold, offers) : null, ["description", "profile"].map((name) => textRow(name, offers)))));
}

function row(name, offers) {
  const texts = offers.map((offer) => factText(offer, name));
  const differs = new Set(texts).size > 1;
  return h("tr", { class: differs ? "differs" : null }, h("th", { scope: "row" }, format.field(name), differs ? h("span.unseen", {}, ` (${t("compare.differs")})`) : null),
    texts.map((text) => (text ? h("td", {}, text) : h("td.unknown", {}, t("unknown")))));
}

/** What none of the offers says. */
function unknownRow(names, offers) {
  return h("tr", {}, h("th", { scope: "row" }, t("facts.unknown")), h("td.unknown", { colspan: offers.length }, named(names)));
}

function textRow(name, offers) {
  return h("tr", {}, h("th", { scope: "row" }, t(`offer.${name}`)),
    offers.map((offer) => h("td", {}, h("div.text", { lang: offer.language ?? null, tabindex: 0, role: "region", "aria-label": pair(t(`offer.${name}`), offer.title) }, offer[name] ?? t("offer.no_text")))));
}
