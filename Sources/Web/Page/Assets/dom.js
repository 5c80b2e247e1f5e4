// Elements are made here and nowhere else. Text is only ever set as text: nothing that comes from an offer, from the
// address or from a model is parsed as HTML.

const svgSpace = "http://www.w3.org/2000/svg";

/**
 * Makes an element.
 * @param {string} name "tag.class.class"
 * @param {object} [attributes] `on…` functions become listeners; null, undefined and false are left out
 * @param {...(Node|string|number|null|Array)} children strings become text
 */
export function h(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  return filled(document.createElement(tag), classes, attributes, children);
}

/** Makes an SVG element; see `h`. */
export function svg(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  return filled(document.createElementNS(svgSpace, tag), classes, attributes, children);
}

function filled(element, classes, attributes, children) {
  if (classes.length) element.setAttribute("class", classes.join(" "));
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

/** Appends nodes and texts; lists are flattened, null is left out. */
export function append(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/**
 * Replaces what is inside an element, and gives the focus back to the control that had it: controls are recognised by
 * their `data-key`.
 */
export function fill(element, ...children) {
  const active = document.activeElement;
  const key = element.contains(active) ? active.dataset.key : null;
  const fragment = document.createDocumentFragment();
  append(fragment, children);
  element.replaceChildren(fragment);
  if (key) element.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** The address where it is one of the web, else null: `javascript:` and its like never become a link. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** A link that leaves the page. */
export function outwardLink(address, ...children) {
  const href = webAddress(address);
  if (!href) return h("span", {}, ...children);
  return h("a.outward", { href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/**
 * A text with parts of it marked.
 * @param {number[][]} ranges pairs of offsets in code points, as the server counts
 */
export function marked(text, ranges) {
  const points = Array.from(text);
  const nodes = [];
  let position = 0;
  for (const [start, end] of [...(ranges ?? [])].sort((a, b) => a[0] - b[0])) {
    if (start < position || end <= start || end > points.length) continue;
    if (start > position) nodes.push(points.slice(position, start).join(""));
    nodes.push(h("mark", {}, points.slice(start, end).join("")));
    position = end;
  }
  nodes.push(points.slice(position).join(""));
  return nodes;
}

const drawings = {
  search: "M10 3a7 7 0 105.3 11.6l5 5M10 3a7 7 0 015.3 11.6",
  close: "M6 6l12 12M18 6L6 18",
  map: "M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14",
  talk: "M4 5h16v11H9l-5 4z",
  out: "M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9",
  copy: "M8 8h11v12H8zM5 16V4h10",
  back: "M15 5l-7 7 7 7",
  check: "M5 12.5l4.5 4.5L19 7",
  stop: "M7 7h10v10H7z",
  moon: "M20 14.5A8.5 8.5 0 019.5 4 8.5 8.5 0 1020 14.5z",
  sun: "M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M19 5l-1.4 1.4M6.4 17.6L5 19",
  send: "M5 12h13M12 5l7 7-7 7",
};

/** A drawing beside words; it says nothing by itself. */
export function icon(name) {
  return svg("svg.icon", { viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, svg("path", { d: drawings[name] }));
}

let announcing = 0;

/** Tells people who don't see the page what has changed, once things are quiet. */
export function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    document.getElementById("live").textContent = text;
  }, 600);
}
