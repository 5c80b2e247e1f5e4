// The buttons for the other language and the other theme.
import { h, icon } from "./dom.js";
import { language, speak, t } from "./words.js";

/**
 * The two buttons.
 * @param {function} onLanguage told when the other language is spoken
 * @param {function} onTheme told when the other theme is shown
 */
export function switches(onLanguage, onTheme) {
  const isDark = theme() === "dark";
  const other = language() === "fr" ? "en" : "fr";
  const themeName = isDark ? t("theme.light") : t("theme.dark");
  return h("div.switches", {},
    h("button.quiet", { type: "button", "data-key": "language", lang: other, title: t("language.switch"), onclick: () => speak(other).then(onLanguage) },
      h("span.long", {}, t("language.other")), h("span.short", { "aria-hidden": "true" }, other.toUpperCase())),
    h("button.quiet.round", { type: "button", "data-key": "theme", "aria-label": themeName, title: themeName, onclick: () => switchTheme(onTheme) }, icon(isDark ? "sun" : "moon")));
}

function theme() {
  return document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

function switchTheme(onTheme) {
  const next = theme() === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem("vie.theme", next);
  } catch {
    // It holds until the page is left.
  }
  onTheme();
}
