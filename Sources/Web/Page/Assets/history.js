// How often an offer was looked at and applied for, over time.
import { h, svg } from "./dom.js";
import { pair, t } from "./words.js";
import * as format from "./format.js";

const [width, height, left, right, bottom, top] = [320, 84, 42, 8, 18, 10];

const count = (value) => (typeof value === "number" ? format.number(value) : "–");

/** The plot with its table; a sentence where there is but one reading. */
export function historyPlot(readings) {
  const points = readings.map((one) => ({ ...one, at: Date.parse(one.time) })).filter((one) => Number.isFinite(one.at));
  if (!points.length) return h("p.soft", {}, t("offer.history.none"));
  if (points.length === 1) return h("p.soft", {}, t("offer.history.one", { views: count(points[0].views), candidates: count(points[0].candidates) }));
  // Each has its own scale: where thousands look, tens apply, and their line would lie on the ground.
  return h("figure.plot", {}, ["views", "candidates"].map((name) => [legend(name), drawing(points, name)]), table(points));
}

function drawing(points, name) {
  const [first, last] = [points[0].at, points.at(-1).at];
  const known = points.filter((one) => typeof one[name] === "number");
  const most = Math.max(1, ...known.map((one) => one[name]));
  const x = (at) => left + ((at - first) / Math.max(1, last - first)) * (width - left - right);
  const y = (count) => top + (1 - count / most) * (height - top - bottom);
  const path = known.map((one, index) => `${index ? "L" : "M"}${x(one.at).toFixed(1)} ${y(one[name]).toFixed(1)}`).join("");
  const label = pair(t(`plot.${name}`), `${count(points[0][name])} → ${count(points.at(-1)[name])}`);
  const level = (count) => svg("text.tick", { x: left - 5, y: y(count) + 4, "text-anchor": "end" }, format.number(count));
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
    svg("path.axis", { d: `M${left} ${y(0)}H${width - right}M${left} ${y(most)}H${width - right}` }), level(most), level(0),
    svg("text.tick", { x: left, y: height - 3 }, format.day(points[0].time)), svg("text.tick", { x: width - right, y: height - 3, "text-anchor": "end" }, format.day(points.at(-1).time)),
    svg(`path.line.${name}`, { d: path }));
}

const legend = (name) => h("p.legend", { "aria-hidden": "true" }, h(`span.key.${name}`, {}, t(`plot.${name}`)));

function table(points) {
  return h("details", {}, h("summary", {}, t("plot.table")), h("table", {},
    h("thead", {}, h("tr", {}, ["plot.when", "plot.views", "plot.candidates"].map((name) => h("th", { scope: "col" }, t(name))))),
    h("tbody", {}, points.map((one) => h("tr", {}, h("td", {}, format.moment(one.time)), h("td", {}, count(one.views)), h("td", {}, count(one.candidates)))))));
}
