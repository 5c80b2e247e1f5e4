// Puts the page together: the frame around the views, and which view a state shows.
import { announce, fill, h, icon } from "./dom.js";
import { follow, followLinks, go, read, address, changed } from "./state.js";
import { learn, t } from "./words.js";
import { moment } from "./format.js";
import * as api from "./api.js";
import * as selection from "./selection.js";
import * as search from "./search.js";
import * as tray from "./tray.js";
import { shortcuts } from "./keyboard.js";
import { problem } from "./problem.js";
import { switches } from "./switches.js";

const parts = Object.fromEntries(
  ["skip", "header", "main", "selection", "view", "tray", "footer"].map((id) => [id, document.getElementById(id)]),
);
const modules = {
  search: async () => search,
  offer: () => import("./offer.js"),
  compare: () => import("./compare.js"),
  ask: () => import("./ask.js"),
  look: () => import("./look.js"),
};
let showing = { view: null, offer: null };
let turn = 0;

const views = { search: "search", look: "map", ask: "talk" };

/** Draws what stays around the views, in the page's language and theme. */
function frame() {
  parts.skip.textContent = t("skip");
  fill(parts.header,
    h("a.brand", { href: "/", "aria-label": t("brand") }, h("img", { src: new URL("icon.svg", import.meta.url).pathname, alt: "", width: 28, height: 28 }), h("b", {}, "vie")),
    h("nav", { "aria-label": t("nav") }, Object.entries(views).map(([view, drawing]) =>
      h("a", { "data-view": view, "data-key": `nav ${view}` }, icon(drawing), h("span", {}, t(`nav.${view}`))))),
    switches(switchLanguage, frame));
  lead(read());
}

/** Has the links to the views take the selection along. */
function lead(state) {
  for (const link of parts.header.querySelectorAll("[data-view]")) {
    const { view } = link.dataset;
    link.href = address(changed(state, { view, offer: null }));
    if (state.view === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

async function switchLanguage() {
  showing = { view: null, offer: null };
  selection.forget();
  search.forget();
  frame();
  footer();
  await show(read(), { isTyping: true });
}

async function show(state, { isTyping = false } = {}) {
  const mine = ++turn;
  const isNew = state.view !== showing.view || state.offer !== showing.offer;
  const isFirst = showing.view === null;
  lead(state);
  tray.show(parts.tray, state);
  parts.selection.hidden = !["search", "look"].includes(state.view);
  try {
    if (!parts.selection.hidden) selection.show(parts.selection, state);
    const module = await modules[state.view]();
    if (mine !== turn) return;
    if (isNew) {
      document.title = `${t(`nav.${state.view}`) === `nav.${state.view}` ? "vie" : t(`nav.${state.view}`)} · vie`;
      parts.view.replaceChildren();
      parts.view.dataset.view = state.view;
      if (!isFirst) scrollTo(0, 0);
    }
    showing = { view: state.view, offer: state.offer };
    await module.show(parts.view, state, { isNew, isTyping });
    if (isNew && !isFirst && !isTyping && mine === turn) parts.view.querySelector("h1")?.focus({ preventScroll: true });
  } catch (error) {
    if (error.name === "AbortError" || mine !== turn) return;
    fill(parts.view, problem(error, () => show(read())));
    announce(t("error.title"));
  }
}

async function footer() {
  const fresh = h("span", {});
  const isOn = shortcuts.areOn();
  fill(parts.footer, h("p", {}, t("footer.text"), " ", fresh),
    h("label.switch", {}, h("input", { type: "checkbox", "data-key": "shortcuts", checked: isOn, onchange: (event) => shortcuts.turn(event.target.checked) }), t("footer.shortcuts")));
  seen(parts.footer, async () => {
    const figures = await api.overview().catch(() => null);
    if (figures?.last_refresh) fresh.textContent = t("footer.fresh", { time: moment(figures.last_refresh) });
  });
}

/** Acts once an element comes into sight. */
function seen(element, act) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(element);
}

await learn();
followLinks();
shortcuts.listen({ go });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", frame);
frame();
follow(show);
(globalThis.requestIdleCallback ?? setTimeout)(footer);
