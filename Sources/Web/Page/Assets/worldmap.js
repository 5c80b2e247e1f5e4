// The map: how many offers each country has, as tiles.
import { h, svg } from "./dom.js";
import { pair, t } from "./words.js";
import * as format from "./format.js";
import { columns, lines, tiles } from "./tiles.js";
import { button, table } from "./plots.js";

const size = 26;

/** @param {object} counts offers by country code */
export function worldMap(counts, choose, chosen) {
  const most = Math.max(1, ...tiles.map(({ code }) => counts[code] ?? 0));
  const drawn = tiles.map((tile) => (counts[tile.code] ? full(tile, counts[tile.code], most, choose, chosen) : empty(tile)));
  const known = Object.entries(counts).filter(([code]) => code !== "unknown");
  return h("figure.plot.map", {},
    h("div.sideways", { tabindex: 0, role: "region", "aria-label": t("look.map") }, svg("svg", { viewBox: `0 0 ${columns * size} ${lines * size}`, role: "group", "aria-label": t("look.map") }, drawn)),
    table([t("field.country"), t("look.offers")], known.map(([code, count]) => [format.country(code), format.number(count)])));
}

/** Five shades by the logarithm: the market of one country would drown the others. */
const shade = (count, most) => Math.min(5, 1 + Math.floor((Math.log(count) / Math.log(most + 1)) * 5));

function full({ code, column, line }, count, most, choose, chosen) {
  const strength = shade(count, most);
  const name = pair(format.country(code), t("results.count", { n: count }));
  return button(name, () => choose(code), { "data-key": `map ${code}`, "aria-pressed": String(chosen.includes(code)), class: `choice tile shade${strength}` },
    svg("rect", { x: column * size + 1, y: line * size + 1, width: size - 2, height: size - 2, rx: 4 }),
    svg("text", { x: column * size + size / 2, y: line * size + size / 2 + 3.5, "text-anchor": "middle" }, code));
}

function empty({ code, column, line }) {
  return svg("g.tile.none", { "aria-hidden": "true" }, svg("rect", { x: column * size + 1, y: line * size + 1, width: size - 2, height: size - 2, rx: 4 }),
    svg("text", { x: column * size + size / 2, y: line * size + size / 2 + 3.5, "text-anchor": "middle" }, code));
}
