// How often an offer was looked at and applied for, over time.
import { h, svg } from "./dom.js";
import { pair, t } from "./words.js";
import * as format from "./format.js";

const [width, height, left, bottom, top] = [320, 120, 34, 20, 8];

const count = (value) => (typeof value === "number" ? format.number(value) : "–");

/** The plot with its table; a sentence where there is but one reading. */
export function historyPlot(readings) {
  const points = readings.map((one) => ({ ...one, at: Date.parse(one.time) })).filter((one) => Number.isFinite(one.at));
  if (!points.length) return h("p.soft", {}, t("offer.history.none"));
  if (points.length === 1) return h("p.soft", {}, t("offer.history.one", { views: count(points[0].views), candidates: count(points[0].candidates) }));
  return h("figure.plot", {}, drawing(points), legend(), table(points));
}

function drawing(points) {
  const [first, last] = [points[0].at, points.at(-1).at];
  const most = Math.max(1, ...points.flatMap((one) => [one.views ?? 0, one.candidates ?? 0]));
  const x = (at) => left + ((at - first) / Math.max(1, last - first)) * (width - left - 8);
  const y = (count) => top + (1 - count / most) * (height - top - bottom);
  const path = (name) => points.filter((one) => typeof one[name] === "number").map((one, index) => `${index ? "L" : "M"}${x(one.at).toFixed(1)} ${y(one[name]).toFixed(1)}`).join("");
  const label = ["views", "candidates"].map((name) => pair(t(`plot.${name}`), `${count(points[0][name])} → ${count(points.at(-1)[name])}`)).join(", ");
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
    svg("path.axis", { d: `M${left} ${y(0)}H${width - 8}M${left} ${y(most)}H${width - 8}` }),
    svg("text.tick", { x: left - 4, y: y(most) + 4, "text-anchor": "end" }, format.number(most)), svg("text.tick", { x: left - 4, y: y(0) + 4, "text-anchor": "end" }, "0"),
    svg("text.tick", { x: left, y: height - 4 }, format.day(points[0].time)), svg("text.tick", { x: width - 8, y: height - 4, "text-anchor": "end" }, format.day(points.at(-1).time)),
    svg("path.line.views", { d: path("views") }), svg("path.line.candidates", { d: path("candidates") }));
}

function legend() {
  return h("figcaption.legend", {}, h("span.key.views", {}, t("plot.views")), h("span.key.candidates", {}, t("plot.candidates")));
}

function table(points) {
  return h("details", {}, h("summary", {}, t("plot.table")), h("table", {},
    h("thead", {}, h("tr", {}, ["plot.when", "plot.views", "plot.candidates"].map((name) => h("th", { scope: "col" }, t(name))))),
    h("tbody", {}, points.map((one) => h("tr", {}, h("td", {}, format.moment(one.time)), h("td", {}, count(one.views)), h("td", {}, count(one.candidates)))))));
}
