/* What the address asks for, and the address of what is asked for. */

const FILTERS = ["channel", "year", "kind", "person"];
const FIRST = 5;
const MORE = 10;
const MOST = 200;

/**
 * @typedef {Object} Search
 * @property {string} text as the reader wrote it
 * @property {Object<string, string>} filters those that are set
 * @property {string} sort relevance or date
 * @property {number} count how many results are wanted
 */

/**
 * The search that a query of an address asks for.
 * @param {string} query with its question mark
 * @returns {Search}
 */
function readAddress(query) {
  const values = new URLSearchParams(query);
  const filters = {};
  for (const name of FILTERS) if (values.get(name)) filters[name] = values.get(name);
  return {
    text: (values.get("q") || "").trim(),
    filters,
    sort: values.get("sort") === "date" ? "date" : "relevance",
    count: Math.min(Math.max(Math.floor(values.get("n")) || 0, FIRST), MOST)
  };
}

/**
 * The address of a search, with nothing in it that goes without saying.
 * @param {Search} search
 * @returns {string}
 */
function writeAddress(search) {
  const values = new URLSearchParams();
  if (search.text) values.set("q", search.text);
  for (const name of FILTERS) if (search.filters[name]) values.set(name, search.filters[name]);
  if (search.sort === "date") values.set("sort", "date");
  if (search.count > FIRST) values.set("n", search.count);
  const query = values.toString();
  return location.pathname + (query ? `?${query}` : "");
}
