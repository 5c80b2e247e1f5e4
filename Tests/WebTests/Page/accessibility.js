// What can be told of a page's accessibility by looking at its elements. Returns a list of sentences; none is good.
() => {
  const wrongs = [];
  const shown = (element) => {
    if (element.closest("[hidden], .unseen")) return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility === "visible" && element.checkVisibility();
  };
  const say = (element) => `<${element.localName}${element.id ? `#${element.id}` : ""} class="${element.getAttribute("class") ?? ""}"> ${(element.textContent ?? "").trim().slice(0, 40)}`;
  const name = (element) => {
    const by = element.getAttribute("aria-labelledby");
    if (by) return by.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim();
    const own = element.getAttribute("aria-label") ?? element.getAttribute("title");
    if (own) return own.trim();
    if (element.labels?.length) return [...element.labels].map((label) => label.textContent).join(" ").trim();
    return [element.textContent, ...[...element.querySelectorAll("img[alt]")].map((image) => image.alt)].join(" ").trim();
  };

  if (!/^(fr|en)$/.test(document.documentElement.lang)) wrongs.push("the document has no language");
  if (!document.title.trim()) wrongs.push("the document has no title");
  for (const [landmark, count] of [["header", 1], ["main", 1], ["footer", 1]]) {
    if (document.querySelectorAll(`body > ${landmark}`).length !== count) wrongs.push(`${landmark}: not ${count}`);
  }
  for (const nav of document.querySelectorAll("nav")) if (!name(nav)) wrongs.push("a nav has no name");
  if (document.querySelectorAll("h1").length !== 1) wrongs.push(`${document.querySelectorAll("h1").length} h1`);
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const its = Number(heading.localName[1]);
    if (!heading.closest("[hidden], #selection") && its > level + 1 && level) wrongs.push(`heading skips a level: ${say(heading)}`);
    if (!heading.closest("[hidden], #selection")) level = its;
  }
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) wrongs.push(`two elements are #${id}`);
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      for (const id of element.getAttribute(attribute).split(" ")) if (!document.getElementById(id)) wrongs.push(`${attribute} names nothing: ${id}`);
    }
  }
  if (!document.querySelector("[aria-live]")) wrongs.push("nothing is announced");
  for (const list of document.querySelectorAll("ul, ol")) {
    for (const child of list.children) if (child.localName !== "li") wrongs.push(`no item of a list: ${say(child)}`);
  }
  for (const item of document.querySelectorAll("li")) if (!["ul", "ol"].includes(item.parentElement.localName)) wrongs.push(`an item without a list: ${say(item)}`);
  for (const image of document.querySelectorAll("img")) if (!image.hasAttribute("alt")) wrongs.push("an image without alt");
  for (const drawing of document.querySelectorAll("svg")) {
    if (drawing.getAttribute("aria-hidden") !== "true" && !name(drawing)) wrongs.push(`a drawing has no name: ${say(drawing)}`);
  }

  const controls = "a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']";
  for (const control of document.querySelectorAll(controls)) {
    if (!name(control)) wrongs.push(`a control has no name: ${say(control)}`);
    if (Number(control.getAttribute("tabindex") ?? 0) > 0) wrongs.push(`tabindex above 0: ${say(control)}`);
    if (control.closest("[aria-hidden=true]")) wrongs.push(`a hidden control: ${say(control)}`);
    if (!shown(control)) continue;
    const box = (control.matches("input[type=checkbox]") && control.closest("label") ? control.closest("label") : control).getBoundingClientRect();
    const isInText = control.localName === "a" && getComputedStyle(control).display === "inline" && control.closest("p, li, h3, dd, th, td");
    if (!isInText && (box.width < 23.9 || box.height < 23.9)) wrongs.push(`a target of ${Math.round(box.width)} × ${Math.round(box.height)}: ${say(control)}`);
  }

  // Contrast: text against the first opaque ground behind it.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] > 0) layers.push(color);
      if (color[3] === 1) break;
    }
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  const light = ([r, g, b]) => {
    const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || seen.has(element) || !shown(element) || element.closest("noscript, title, [aria-hidden=true]:not(.sign):not(.pick span)")) continue;
    seen.add(element);
    const style = getComputedStyle(element);
    const inDrawing = element.closest("svg");
    const tile = inDrawing ? element.parentElement.querySelector("rect:not(.hit-area):not(.bar)") : null;
    const fill = tile ? rgba(getComputedStyle(tile).fill) : null;
    const under = fill && fill[3] === 1 ? fill : ground(inDrawing ?? element);
    const color = over(rgba(inDrawing ? style.fill : style.color), under);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = contrast(color, under);
    if (ratio < (isLarge ? 3 : 4.5)) wrongs.push(`contrast ${ratio.toFixed(2)}: ${say(element)}`);
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) wrongs.push(`wider than the window: ${document.documentElement.scrollWidth}`);
  return [...new Set(wrongs)];
}
