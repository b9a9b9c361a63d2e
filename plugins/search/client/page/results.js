/* The list of results. A result that was there already stays the element that it was: it may have the focus. */

const list = part("results");
let shown = [];

/**
 * @typedef {Object} Result as the engine gives it
 * @property {string} address
 * @property {[string, boolean][]} title texts, each with whether it is marked
 * @property {[string, boolean][]} excerpt
 * @property {string} date 2022-12-30 or empty
 * @property {string} channel a label or empty
 * @property {string} kind a label or empty
 */

/**
 * Make the list say these results.
 * @param {Result[]} results
 */
function showResults(results) {
  const before = new Map(shown.map(row => [row.address, row]));
  shown = results.map(result => before.get(result.address) || { address: result.address, item: element("li") });
  results.forEach((result, number) => {
    const row = shown[number];
    const said = JSON.stringify(result);
    if (row.said !== said) fill(row.item, result);
    row.said = said;
    if (list.children[number] !== row.item) list.insertBefore(row.item, list.children[number] || null);
  });
  while (list.children.length > shown.length) list.lastElementChild.remove();
}

/**
 * Where a result is read. A result within a page says there what was found, so that the page can mark it.
 * @param {Result} result
 * @returns {string}
 */
function placeOf({ address, excerpt }) {
  const [page, anchor] = sisterOf(address).split("#");
  if (!anchor) return page;
  const found = new Set((excerpt || []).filter(([, isMarked]) => isMarked).map(([text]) => text));
  return `${page}?${new URLSearchParams([...found].slice(0, FIRST).map(text => ["mark", text]))}#${anchor}`;
}

/**
 * From a page that was converted into other characters the sister there of the page at an address.
 * @param {string} address
 * @returns {string}
 */
function sisterOf(address) {
  const { from } = main.dataset;
  if (!from) return address;
  const home = page => page.slice(0, -"search/".length);
  return home(part("form").getAttribute("action")) + address.slice(home(from).length);
}

/**
 * Put a result into its item; the link stays the element that it was.
 * @param {HTMLElement} item
 * @param {Result} result
 */
function fill(item, result) {
  const link = item.querySelector("a") || item.appendChild(element("h2")).appendChild(element("a"));
  link.href = placeOf(result);
  link.replaceChildren(...marked(result.title));
  const facts = element("p");
  facts.className = "teaser-facts";
  for (const label of [result.channel, result.kind]) if (label) facts.append(element("span", label), " ");
  if (result.date) {
    const time = facts.appendChild(element("time", sayDay(result.date)));
    time.dateTime = result.date;
  }
  const excerpt = element("p");
  excerpt.append(...marked(result.excerpt));
  while (link.parentNode.nextSibling) link.parentNode.nextSibling.remove();
  item.append(facts);
  if (excerpt.firstChild) item.append(excerpt);
}

/**
 * Texts with the marked ones in <mark>.
 * @param {[string, boolean][]} parts
 * @returns {(string|HTMLElement)[]}
 */
function marked(parts) {
  return (parts || []).map(([text, isMarked]) => isMarked ? element("mark", text) : text);
}
