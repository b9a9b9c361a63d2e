/* The parts of the page that the scripts fill. */

const root = document.documentElement;
const main = document.getElementById("search");

/**
 * The part of the search page with the id search-<name>.
 * @param {string} name
 * @returns {HTMLElement}
 */
const part = name => document.getElementById(`search-${name}`);

const field = part("text");

/**
 * Show or hide parts.
 * @param {Object<string, *>} shown name of a part → whether it is shown
 */
function reveal(shown) {
  for (const name of Object.keys(shown)) part(name).hidden = !shown[name];
}

/**
 * Whether the place of the results is taken: by results, or by waiting for them. Else years and channels stand there.
 * @param {boolean} taken
 */
function setAsked(taken) {
  root.toggleAttribute("data-asked", taken);
}

/**
 * A new element.
 * @param {string} name of the element
 * @param {string} text put in as text, never as markup
 * @returns {HTMLElement}
 */
function element(name, text = "") {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
