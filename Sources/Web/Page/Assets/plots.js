// Plots: each is a drawing whose parts are buttons, with a table that says the same.
import { h, svg } from "./dom.js";
import { pair, t } from "./words.js";
import * as format from "./format.js";

/** A group of a drawing that can be chosen by pointer and by keyboard. */
export function button(label, onclick, attributes, ...children) {
  const press = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onclick();
  };
  return svg("g.choice", { role: "button", tabindex: 0, "aria-label": label, onclick, onkeydown: press, ...attributes }, svg("title", {}, label), ...children);
}

/** The same figures as words; folded, for those who would rather read. */
export function table(heads, rows) {
  return h("details", {}, h("summary", {}, t("look.table")), h("div.sideways", {}, h("table", {},
    h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
    h("tbody", {}, rows.map(([first, ...rest]) => h("tr", {}, h("th", { scope: "row" }, first), rest.map((cell) => h("td", {}, cell))))))));
}

/** How wide a drawing is, in its own units: about as many as it has pixels on a phone, so that letters have their size. */
const width = 340;

const offersOf = (name, count) => pair(name, t("results.count", { n: count }));

/** Lying bars for named values, each with its name above. */
export function barPlot(entries, { label, name, choose }) {
  if (!entries.length) return null;
  const most = Math.max(...entries.map(([, count]) => count));
  const line = 36;
  const bars = entries.map(([value, count], index) => button(offersOf(name(value), count), () => choose(value), { "data-key": `${label} ${value}` },
    svg("rect.hit-area", { x: 0, y: index * line, width, height: line }),
    svg("text.bar-name", { x: 0, y: index * line + 14 }, cut(name(value), 44)),
    svg("rect.bar", { x: 0, y: index * line + 19, width: Math.max(2, (count / most) * (width - 48)), height: 10, rx: 2 }),
    svg("text.bar-count", { x: Math.max(2, (count / most) * (width - 48)) + 6, y: index * line + 28 }, format.number(count))));
  return h("figure.plot", {}, svg("svg", { viewBox: `0 0 ${width} ${entries.length * line}`, role: "group", "aria-label": label }, bars),
    table([label, t("look.offers")], entries.map(([value, count]) => [name(value), format.number(count)])));
}

/** Standing columns for values in an order. */
export function columnPlot(entries, { label, name, short, choose }) {
  if (!entries.length) return null;
  const most = Math.max(...entries.map(([, count]) => count));
  const [height, foot, head] = [170, 22, 18];
  const step = width / entries.length;
  const every = Math.ceil(52 / step);
  const thickness = Math.min(48, step - 4);
  const columns = entries.map(([value, count], index) => {
    const tall = Math.max(2, (count / most) * (height - foot - head));
    const middle = index * step + step / 2;
    return button(offersOf(name(value), count), () => choose(value), { "data-key": `${label} ${value}` },
      svg("rect.hit-area", { x: index * step, y: 0, width: step, height }),
      svg("rect.bar", { x: middle - thickness / 2, y: height - foot - tall, width: thickness, height: tall, rx: 2 }),
      step >= 20 ? svg("text.bar-count", { x: middle, y: height - foot - tall - 4, "text-anchor": "middle" }, format.number(count)) : null,
      index % every === 0 ? tick(index, entries.length, step, height - 6, short(value)) : null);
  });
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": label }, columns);
  // A column is no narrower than a finger needs: many of them are wider than a phone together.
  drawing.style.minWidth = `${entries.length * 24}px`;
  return h("figure.plot", {}, h("div.sideways", {}, drawing),
    table([label, t("look.offers")], entries.map(([value, count]) => [name(value), format.number(count)])));
}

/** A name below a column; the outermost ones end where the drawing does. */
function tick(index, count, step, y, text) {
  const isWide = step < 52 && text.length > 3;
  if (isWide && index === 0) return svg("text.tick", { x: 0, y }, text);
  if (isWide && index === count - 1) return svg("text.tick", { x: width, y, "text-anchor": "end" }, text);
  return svg("text.tick", { x: index * step + step / 2, y, "text-anchor": "middle" }, text);
}

/** For each country the span of pay: a thin line from least to most, the middle half, the median. */
export function payPlot(entries, choose) {
  if (!entries.length) return null;
  const [line, left, right, foot] = [32, 112, 58, 20];
  const least = Math.min(...entries.map(([, pay]) => pay.min));
  const most = Math.max(...entries.map(([, pay]) => pay.max));
  const x = (amount) => left + ((amount - least) / Math.max(1, most - least)) * (width - left - right - 8) + 4;
  const rows = entries.map(([code, pay], index) => {
    const y = index * line + line / 2;
    return button(pair(format.country(code), `${t("look.median")} ${format.euros(pay.median)}, ${format.euros(pay.min)} – ${format.euros(pay.max)}`), () => choose(code), { "data-key": `pay ${code}` },
      svg("rect.hit-area", { x: 0, y: index * line, width, height: line }),
      svg("text.bar-name", { x: 0, y: y + 4 }, cut(format.country(code), 17)),
      svg("path.whisker", { d: `M${x(pay.min)} ${y}H${x(pay.max)}` }),
      svg("rect.bar", { x: x(pay.p25), y: y - 6, width: Math.max(3, x(pay.p75) - x(pay.p25)), height: 12, rx: 2 }),
      svg("path.median", { d: `M${x(pay.median)} ${y - 8}V${y + 8}` }),
      svg("text.bar-count", { x: width, y: y + 4, "text-anchor": "end" }, format.euros(pay.median)));
  });
  const height = entries.length * line + foot;
  const end = (amount, anchor) => svg("text.tick", { x: x(amount), y: height - 4, "text-anchor": anchor }, format.euros(amount));
  return h("figure.plot", {}, svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": t("look.pay") }, rows, end(least, "start"), most > least ? end(most, "end") : null),
    table([t("field.country"), t("look.offers"), t("look.least"), t("look.quarter"), t("look.median"), t("look.threequarter"), t("look.most")],
      entries.map(([code, pay]) => [format.country(code), format.number(pay.count), ...["min", "p25", "median", "p75", "max"].map((name) => format.euros(pay[name]))])));
}

const cut = (text, length) => (Array.from(text).length > length ? `${Array.from(text).slice(0, length - 1).join("")}…` : text);
