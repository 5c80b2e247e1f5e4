// The market of the current selection, drawn.
import { announce, fill, h } from "./dom.js";
import { address, changed } from "./state.js";
import { t } from "./words.js";
import * as api from "./api.js";
import * as selection from "./selection.js";
import { searchBody } from "./search.js";
import { toggle } from "./facets.js";
import { dashboard, draw } from "./dashboard.js";

let turn = 0;

export async function show(root, state, { isNew }) {
  const mine = ++turn;
  if (isNew) fill(root, h("h1", { tabindex: -1 }, t("look.title")), h("div", { id: "look" }));
  const [response, stats] = await Promise.all([understood(state), api.stats(state.filters, state.q)]);
  if (mine !== turn) return;
  selection.showPlan(state, response);
  const place = document.getElementById("look");
  if (!place) return;
  draw(place, summary(state, stats),
    dashboard(stats, state.filters, (field, value, isOn) => toggle(field, value, isOn, state, response)));
  announce(t("look.count", { n: stats.selected }));
}

/** How the question is read together with the conditions beside it, by the server itself. */
const understood = async (state) => (state.q.trim() ? api.search({ ...searchBody(state), n: 1 }) : null);

function summary(state, stats) {
  return h("p.look-count", {}, h("b", {}, t("look.count", { n: stats.selected })), " ",
    h("a", { href: address(changed(state, { view: "search" })) }, t("look.results")));
}
