// The keyboard: "/" goes to the box, arrows walk through the hits, Escape goes back a step.
import { read } from "./state.js";

const key = "vie.shortcuts";

/** The shortcut of one letter can be turned off, for people whose speech or tremor types by chance. */
export const shortcuts = {
  areOn() {
    try {
      return localStorage.getItem(key) !== "off";
    } catch {
      return true;
    }
  },
  turn(on) {
    try {
      localStorage.setItem(key, on ? "on" : "off");
    } catch {
      // It holds until the page is left.
    }
  },
  listen({ go }) {
    addEventListener("keydown", (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const inField = event.target.matches?.("input:not([type=checkbox]), textarea, select");
      if (event.key === "/" && !inField && this.areOn()) return toBox(event, go);
      if (event.key === "Escape") return escape(event, go);
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && read().view === "search") walk(event, inField);
    });
  },
};

const box = () => document.getElementById("question");

function toBox(event, go) {
  event.preventDefault();
  if (!["search", "look"].includes(read().view)) go({ view: "search", offer: null });
  requestAnimationFrame(() => {
    box()?.focus();
    box()?.select();
  });
}

function escape(event, go) {
  const state = read();
  if (state.view === "offer" || state.view === "compare") {
    event.preventDefault();
    if (history.state?.inside) history.back();
    else go({ view: "search", offer: null });
  } else if (event.target === box()) {
    if (box().value) go({ q: "" });
    else box().blur();
  } else if (event.target.closest?.(".hit")) {
    box()?.focus();
  }
}

function walk(event, inField) {
  const inBox = event.target === box();
  if (inField && !inBox) return;
  const links = [...document.querySelectorAll(".hit h3 a")];
  const hit = event.target.closest?.(".hit");
  if (!links.length || (!inBox && !hit)) return;
  event.preventDefault();
  const at = hit ? links.indexOf(hit.querySelector("h3 a")) : -1;
  const next = at + (event.key === "ArrowDown" ? 1 : -1);
  if (next < 0) return box()?.focus();
  links[Math.min(next, links.length - 1)].focus();
}
