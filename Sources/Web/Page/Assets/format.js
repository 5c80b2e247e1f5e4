// Values as people read them, in the page's language.
import { language, t, tOr } from "./words.js";

const cache = new Map();

function formatter(kind, options) {
  const key = kind + language() + JSON.stringify(options);
  if (!cache.has(key)) cache.set(key, new Intl[kind](language() === "fr" ? "fr-FR" : "en-GB", options));
  return cache.get(key);
}

/** Euros, without cents. */
export const euros = (amount) =>
  formatter("NumberFormat", { style: "currency", currency: "EUR", maximumFractionDigits: 0 }).format(amount);

/** Dollars, to two digits that count: what a model costs is a small part of a cent. */
export const dollars = (amount) =>
  formatter("NumberFormat", { style: "currency", currency: "USD", maximumSignificantDigits: 2 }).format(amount);

export const number = (value) => formatter("NumberFormat", { maximumFractionDigits: 1 }).format(value);
export const percent = (share) => formatter("NumberFormat", { style: "percent", maximumFractionDigits: 0 }).format(share);

/** A day (2026-09-01), a month (2026-09) or a moment; what is none of these is shown as it is. */
export function day(text) {
  if (/^\d{4}-\d{2}$/.test(text)) return dated(`${text}-01T00:00:00Z`, { month: "long", year: "numeric" }, text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dated(`${text}T00:00:00Z`, { dateStyle: "medium" }, text);
  return dated(text, { dateStyle: "medium" }, text);
}

/** A month in few letters, for axes. */
export const shortMonth = (text) => dated(`${text}-01T00:00:00Z`, { month: "short", year: "2-digit" }, text);
/** A moment with its time of day, in the reader's own time zone. */
export const moment = (text) => dated(text, { dateStyle: "medium", timeStyle: "short" }, text, null);

function dated(text, options, otherwise, timeZone = "UTC") {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return String(otherwise ?? "");
  return formatter("DateTimeFormat", timeZone ? { ...options, timeZone } : options).format(date);
}

/** A country's name by its code. */
export function country(code) {
  if (!/^[A-Z]{2}$/.test(code ?? "")) return code ?? "";
  try {
    return formatter("DisplayNames", { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function tongue(code) {
  if (!/^[a-z]{2}$/.test(code ?? "")) return code ?? "";
  const name = formatter("DisplayNames", { type: "language" }).of(code) ?? code;
  return name.slice(0, 1).toLocaleUpperCase(language()) + name.slice(1);
}

/** A name that is shouted in the source, said calmly. */
export function calm(name) {
  if (!name || name !== name.toLocaleUpperCase("fr")) return name ?? "";
  const [, place, region] = /^(.*?)\s*-\s*([A-Z]{2})\s*-?$/.exec(name) ?? [];
  if (place) return `${calm(place)} (${region})`;
  return name.toLocaleLowerCase("fr").replace(/(^|[\s\-'’/(;,])(\p{L})/gu, (_, before, letter) => before + letter.toLocaleUpperCase("fr"));
}

/** Only where known: the value by its field's name, as a sentence part. */
export function value(field, raw) {
  if (raw === null || raw === undefined || raw === "" || raw === "unknown") return null;
  const text = String(raw);
  switch (field) {
    case "country": return country(text);
    case "zone": return tOr(`zone.${text}`, text);
    case "city": return calm(text);
    case "months": return t("months", { n: Number(text) });
    case "start": case "end": case "published": case "closes": case "created": return day(text);
    case "pay": case "pay_eur": return t("pay.month", { pay: euros(Number(text)) });
    case "competition": return tOr(`competition.${text}.short`, text);
    case "language": return tongue(text);
    case "telework": return text === "true" || text === "yes" ? t("yes") : text === "false" || text === "no" ? t("no") : text;
    case "application_rate": return formatter("NumberFormat", { style: "percent", maximumFractionDigits: 1 }).format(Number(text) / 100);
    case "views": case "candidates": return number(Number(text));
    default: return text;
  }
}

/** A field's name. */
export const field = (name) => tOr(`field.${name}`, name);

/** A span of values such as "12..18", "12.." or "..18", as the plan writes it. */
export function span(field, text) {
  const ends = /^(.*?)\.\.(.*)$/.exec(text);
  if (!ends) return value(field, text) ?? text;
  const [, from, to] = ends;
  const key = field === "pay" ? "pay" : field === "months" ? "months" : "start";
  const say = (end) => (key === "pay" ? euros(Number(end)) : key === "months" ? Number(end) : day(end));
  const named = (end) => ({ n: say(end), pay: say(end), day: say(end) });
  if (from && to) return from === to ? value(field, from) ?? from : t(`${key}.range`, { from: say(from), to: say(to) });
  if (from) return t(`${key}.from`, named(from));
  return t(`${key}.to`, named(to));
}
