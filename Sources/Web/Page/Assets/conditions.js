// Conditions: what they are called, and how values that people choose become some.

/** Conditions that may have several values, and those that have one; named as in the interface of the server. */
export const listNames = ["country", "zone", "city", "company", "sector", "competition", "type"];
export const singleNames = [
  "min_months", "max_months", "start_after", "start_before", "min_pay", "max_pay", "language", "telework",
  "published_since", "strict",
];

const letters = new Intl.Collator(undefined, { sensitivity: "base", ignorePunctuation: true });
/** Whether two spellings are of one name, as the server counts them. */
export const same = (one, other) => one === other || letters.compare(one, other) === 0;

/** The ends of a value that stands for a range: a month of the year, a length, a band of pay. */
export function ends(field, value) {
  if (field.name === "pay") {
    const from = Number.parseFloat(value);
    return [String(from), String(from + field.step - 0.01)];
  }
  return [value, value];
}

/** Which end of a range comes first: below 0, 0 or above. */
export function compare(field, one, other) {
  if (field.name === "start") return String(one).slice(0, 7).localeCompare(String(other).slice(0, 7));
  return Number(one) - Number(other);
}

/**
 * What changes about the conditions when a value is added or removed.
 * @param {object} field its `name`; its `kind`: a "list" of values, a "single" one, a "range" from `low` to `high`
 * @param {string[]} [planned] the values of a list that hold where none is chosen
 */
export function toggled(field, value, isOn, filters, planned = []) {
  if (field.kind === "list") {
    const now = filters[field.name] ?? planned;
    return { [field.name]: isOn ? now.filter((name) => !same(name, value)) : [...now, value] };
  }
  if (field.kind === "single") return { [field.name]: isOn ? "" : (field.values?.[value] ?? value) };
  return ranged(field, value, isOn, filters);
}

/** A range grows to a value outside of it, shrinks by a value at its end, and is gone with its last. */
function ranged(field, value, isOn, filters) {
  const [from, to] = ends(field, value);
  const [low, high] = [filters[field.low], filters[field.high]];
  if (!isOn) {
    return {
      [field.low]: low && compare(field, low, from) < 0 ? low : from,
      [field.high]: high && compare(field, high, to) > 0 ? high : to,
    };
  }
  const isFirst = !low || compare(field, from, low) <= 0;
  const isLast = !high || compare(field, to, high) >= 0;
  if (isFirst === isLast) return isFirst ? { [field.low]: "", [field.high]: "" } : { [field.low]: from, [field.high]: to };
  return isFirst ? { [field.low]: above(field, value) } : { [field.high]: below(field, value) };
}

/** The neighbours of a value, for a range that leaves it out. */
function above(field, value) {
  if (field.name === "pay") return String(Number.parseFloat(value) + field.step);
  return field.name === "start" ? month(value, 1) : String(Number(value) + 1);
}

function below(field, value) {
  if (field.name === "pay") return String(Number.parseFloat(value) - 0.01);
  return field.name === "start" ? month(value, -1) : String(Number(value) - 1);
}

function month(text, by) {
  const date = new Date(`${text}-15T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}
