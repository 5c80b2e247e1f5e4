// What is chosen in a file that stands alone, in its address behind "#", so that "back" and copied links work.

const lists = ["country", "company", "competition"];
const singles = { min_months: /^\d{1,3}$/, max_months: /^\d{1,3}$/, start_after: /^\d{4}-\d{2}$/, start_before: /^\d{4}-\d{2}$/, published_since: /^\d{4}-\d{2}$/ };

/** What the address says; what makes no sense in it is left out. */
export function read() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const filters = {};
  for (const name of lists) {
    const values = [...new Set(parameters.getAll(name))].filter(Boolean).slice(0, 50);
    if (values.length) filters[name] = values;
  }
  for (const [name, form] of Object.entries(singles)) {
    const value = parameters.get(name);
    if (form.test(value ?? "")) filters[name] = value;
  }
  return filters;
}

/** Makes a step to other conditions, which "back" takes back. */
export function write(filters) {
  const parameters = new URLSearchParams();
  for (const name of lists) for (const value of filters[name] ?? []) parameters.append(name, value);
  for (const name of Object.keys(singles)) if (filters[name]) parameters.set(name, filters[name]);
  const next = `#${parameters}`;
  if (next !== (location.hash || "#")) history.pushState(null, "", next);
}
