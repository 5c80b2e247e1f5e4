// The figures of a selection as a file that stands alone: the plots of the page, over offers that are in the file.
import { announce, fill, h } from "./dom.js";
import { language, learn, t } from "./words.js";
import { moment } from "./format.js";
import { filterChips } from "./chips.js";
import { toggled } from "./conditions.js";
import { dashboard, draw } from "./dashboard.js";
import { figures } from "./figures.js";
import { read, write } from "./fragment.js";
import { switches } from "./switches.js";

const report = JSON.parse(document.getElementById("report").textContent);
const part = (id) => document.getElementById(id);
const main = part("main");
const all = figures(report.offers, {}, false).selected;

/** Draws what stays around the plots, in the reader's language and theme. */
function frame() {
  const skip = part("skip");
  skip.textContent = t("skip");
  // The address holds the conditions, so that the link may not lead elsewhere.
  skip.onclick = (event) => { event.preventDefault(); main.focus(); };
  document.title = t("report.title");
  fill(part("header"), h("span.brand", {}, "vie"), switches(() => { frame(); show(); }, frame));
  fill(part("heading"), h("h1", {}, t("report.title")),
    h("p", {}, h("b", {}, selected())),
    h("p.soft", {}, t("report.online", { n: all, online: report.online }), " ", t("report.once")),
    h("p.soft", {}, report.refreshed ? t("footer.fresh", { time: moment(report.refreshed) }) : t("report.never"), " ", t("report.made", { time: moment(report.made) })));
  fill(part("footer"), h("p", {}, t("footer.text")));
}

/** Which offers are in the file, in words. */
function selected() {
  const conditions = [report.selection[language()], report.strict ? t("strict") : ""].filter(Boolean);
  return conditions.length ? t("report.selection", { selection: conditions.join(", ") }) : t("report.all");
}

function show() {
  const filters = read();
  const stats = figures(report.offers, filters, report.strict);
  const chips = filterChips(filters, choose);
  const plan = part("plan");
  plan.hidden = !chips.length;
  fill(plan, h("h2.unseen", {}, t("facets.title")), h("ul.chips", {}, chips.map((chip) => h("li", {}, chip)),
    chips.length > 1 ? h("li", {}, h("button.quiet.small", { type: "button", "data-key": "clear", onclick: () => choose({}) }, t("plan.clear"))) : null));
  draw(part("plots"), h("p.look-count", {}, h("b", {}, t("look.count", { n: stats.selected }))),
    stats.selected ? dashboard(stats, filters, (field, value, isOn) => choose({ ...filters, ...toggled(field, value, isOn, filters) })) : h("p.notice", {}, t("results.none")));
  announce(t("look.count", { n: stats.selected }));
}

function choose(filters) {
  write(filters);
  show();
  // The control that was pressed may be gone with its condition.
  if (document.activeElement === document.body) main.focus({ preventScroll: true });
}

learn().then(() => {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", frame);
  addEventListener("popstate", show);
  frame();
  show();
});
