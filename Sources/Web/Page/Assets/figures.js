// Counts the offers that are in a file, as the server counts those of a store.

/**
 * Figures of the offers that meet some conditions, of near-identical ones once.
 * @param {object} offers `fields`: by name the distinct `values`, and for each offer the number of its value as `codes`;
 *   `pay` of each; `groups`: by number which ones are near-identical; `beginnings`: for a company's number those of others
 *   that a filter by it finds as well
 * @param {boolean} isStrict whether an offer that doesn't say is left out
 * @returns {object} `selected`, `facets` and `pay_by_country`, as the server says them
 */
export function figures(offers, filters, isStrict) {
  const chosen = leaders(offers, conditions(offers, filters), isStrict);
  return { selected: chosen.length, facets: facets(offers.fields, chosen), pay_by_country: payByCountry(offers, chosen) };
}

/** What is asked, as one function a field: of an offer's value whether it will do. */
function conditions({ fields, beginnings }, filters) {
  const all = [];
  const ask = (name, isMet) => all.push({ codes: fields[name].codes, met: fields[name].values.map((value) => (value === "unknown" ? null : isMet(value))) });
  const { country, company, competition } = filters;
  if (country?.length) ask("country", (value) => country.includes(value));
  if (competition?.length) ask("competition", (value) => competition.includes(value));
  if (company?.length) {
    const { values } = fields.company;
    const found = new Set(company.flatMap((name) => [name, ...(beginnings[values.indexOf(name)] ?? []).map((code) => values[code])]));
    ask("company", (value) => found.has(value));
  }
  if (filters.min_months) ask("months", (value) => Number(value) >= Number(filters.min_months));
  if (filters.max_months) ask("months", (value) => Number(value) <= Number(filters.max_months));
  if (filters.start_after) ask("start", (value) => value >= filters.start_after);
  if (filters.start_before) ask("start", (value) => value <= filters.start_before);
  if (filters.published_since) ask("published", (value) => value >= filters.published_since);
  return all;
}

/** The places of the offers to count: of near-identical ones the first that says all that is asked, else the first. */
function leaders({ groups }, conditions, isStrict) {
  const best = new Map();
  groups.forEach((group, place) => {
    const outcomes = conditions.map(({ codes, met }) => met[codes[place]]);
    const isOpen = outcomes.includes(null);
    if (outcomes.includes(false) || (isOpen && isStrict)) return;
    if (!best.has(group) || (best.get(group).isOpen && !isOpen)) best.set(group, { place, isOpen });
  });
  return [...best.values()].map(({ place }) => place);
}

/** By field how many offers have which value, the commonest first, then by name. */
function facets(fields, places) {
  return Object.fromEntries(Object.entries(fields).map(([name, { values, codes }]) => {
    const counts = values.map(() => 0);
    for (const place of places) counts[codes[place]] += 1;
    // The values are in order, and equals keep theirs.
    return [name, Object.fromEntries(values.map((value, code) => [value, counts[code]]).filter(([, count]) => count).sort(([, one], [, other]) => other - one))];
  }));
}

/** The spread of pay by country, the countries with most offers first. */
function payByCountry({ fields: { country }, pay }, places) {
  const pays = country.values.map(() => []);
  for (const place of places) pays[country.codes[place]].push(pay[place]);
  return Object.fromEntries(country.values.map((code, index) => ({ code, offers: pays[index].length, spread: spread(pays[index].filter((amount) => amount !== null)) }))
    .filter(({ code, spread }) => code !== "unknown" && spread).sort((one, other) => other.offers - one.offers).map(({ code, spread }) => [code, spread]));
}

/** Quartiles are interpolated linearly between the closest ranks; null for no numbers. */
function spread(numbers) {
  if (!numbers.length) return null;
  const sorted = [...numbers].sort((one, other) => one - other);
  const quantile = (share) => {
    const position = share * (sorted.length - 1);
    const lower = Math.floor(position);
    const upper = Math.min(lower + 1, sorted.length - 1);
    return sorted[lower] + (sorted[upper] - sorted[lower]) * (position - lower);
  };
  return { count: sorted.length, min: sorted[0], p25: quantile(0.25), median: quantile(0.5), p75: quantile(0.75), max: sorted[sorted.length - 1] };
}
