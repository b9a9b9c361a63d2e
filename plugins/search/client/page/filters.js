/* The filters: four lists to choose from, filled when they are looked at. */

const filters = part("filters");

/**
 * Show what is set, and what may be chosen.
 * @param {Object<string, string>} set
 * @param {Object} facets of the engine; without them only what is set is there to choose
 */
function showFilters(set, facets = {}) {
  const rows = { channel: facets.channels, year: facets.years, kind: facets.kinds, person: facets.people };
  for (const name of FILTERS) fillChoice(part(name), set[name] || "", rows[name]);
  const isSet = Object.keys(set).length > 0;
  reveal({ clear: isSet, widen: isSet });
}

/**
 * @param {HTMLSelectElement} choice its first option stands for all
 * @param {string} value that is chosen
 * @param {Array[]} rows value, label (may lack) and count of each; without them the options stay
 */
function fillChoice(choice, value, rows) {
  if (rows) {
    while (choice.options.length > 1) choice.remove(1);
    for (const row of rows) choice.add(option(String(row[0]), `${row[row.length - 2]} (${row[row.length - 1]})`));
  }
  if (value && ![...choice.options].some(known => known.value === value)) choice.add(option(value, value));
  choice.value = value;
}

/** An option of a list. */
function option(value, text) {
  const made = element("option", text);
  made.value = value;
  return made;
}

/**
 * The filters as they are chosen now.
 * @returns {Object<string, string>}
 */
function chosenFilters() {
  const set = {};
  for (const name of FILTERS) if (part(name).value) set[name] = part(name).value;
  return set;
}
