// The page's words, in the language of the browser until a person chooses the other.

const key = "vie.language";
let words = {};
/** Made once a language: making one takes longer than drawing an offer. */
let plurals;
let numbers;

let spoken = "en";
const written = { en: () => import("./words-en.js"), fr: () => import("./words-fr.js") };

/** The language that is spoken: "fr" or "en". */
export const language = () => spoken;

function wanted() {
  try {
    const kept = localStorage.getItem(key);
    if (kept === "fr" || kept === "en") return kept;
  } catch {
    // A browser that keeps nothing speaks its own language.
  }
  return (navigator.languages ?? [navigator.language]).find((name) => /^(fr|en)\b/.test(name))?.slice(0, 2) ?? "en";
}

/** Learns the words; to be awaited before anything is shown. */
export async function learn() {
  await use(wanted());
}

/** Speaks another language from now on. */
export async function speak(other) {
  try {
    localStorage.setItem(key, other);
  } catch {
    // It is spoken until the page is left.
  }
  await use(other);
}

async function use(name) {
  const { default: learnt } = await written[name]();
  spoken = name;
  words = Object.fromEntries(Object.entries(learnt).map(([key, text]) => [key, Array.isArray(text) ? text.map(spaced) : spaced(text)]));
  plurals = new Intl.PluralRules(name);
  numbers = new Intl.NumberFormat(name);
  document.documentElement.lang = name;
}

/** The words under a name, with `{values}` put in; a pair of words is for one and for more. */
export function t(name, values = {}) {
  let text = words[name] ?? name;
  if (Array.isArray(text)) text = text[plurals.select(values.n ?? 0) === "one" ? 0 : 1];
  if (!text.includes("{")) return text;
  return text.replace(/\{(\w+)\}/g, (whole, value) => {
    const given = values[value];
    return typeof given === "number" ? numbers.format(given) : (given ?? whole);
  });
}

/** In French a line never begins with one of these marks, nor ends with an opening quote. */
const spaced = (text) => (spoken === "fr" ? text.replace(/ ([?!:;»])/g, "\u00a0$1").replaceAll("« ", "«\u00a0") : text);

/** A name with what it stands for. */
export const pair = (name, text) => `${name}${spoken === "fr" ? "\u00a0: " : ": "}${text}`;

/** Words of ours as a person types them. */
export const asTyped = (text) => text.replaceAll("\u00a0", " ");

/** The words under a name, or a text of our own choosing where there are none. */
export const tOr = (name, otherwise) => (name in words ? t(name) : otherwise);
