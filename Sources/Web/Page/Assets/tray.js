// The offers that were chosen to be compared, at the foot of the page.
import { fill, h, icon } from "./dom.js";
import { address, changed, go } from "./state.js";
import { language, t } from "./words.js";

/** What it was drawn for. */
let shown = null;

export function show(root, state) {
  const key = `${language()} ${address({ ...state, offer: null })}`;
  if (key === shown) return;
  shown = key;
  root.hidden = !state.picks.length || state.view === "compare";
  if (root.hidden) return root.replaceChildren();
  root.setAttribute("aria-label", t("compare.title"));
  fill(root,
    h("p", {}, t("compare.tray", { n: state.picks.length })),
    state.picks.length > 1 ? h("a.button.main", { href: address(changed(state, { view: "compare", offer: null, shown: state.shown })) }, t("compare.go")) : h("span.soft", {}, t("compare.few")),
    h("button.quiet", { type: "button", "data-key": "forget", title: t("compare.clear"), onclick: () => go({ picks: [] }, { replacing: true }) }, icon("close"), h("span", {}, t("compare.clear"))));
}
