/* What is said, in the language of the page: the sentences stand in it. */

const sentences = {};
for (const line of part("words").content.querySelectorAll("[data-word]")) {
  sentences[line.dataset.word] = line.textContent;
}

/**
 * A sentence of the page.
 * @param {string} name
 * @param {Object<string, *>} values what stands in the places {n}, {text}, {words}
 * @returns {string} empty if the page has no such sentence
 */
function say(name, values = {}) {
  return (sentences[name] || "").replace(/\{(\w+)\}/g, (place, key) => key in values ? values[key] : place);
}

/**
 * How many results there are, in words and digits.
 * @param {number} total
 * @param {boolean} exact
 * @returns {string}
 */
function sayTotal(total, exact) {
  if (!exact && total > 0) return say("about", { n: total });
  return say(total === 1 ? "one" : "many", { n: total });
}

/**
 * What the engine has done with the words, one line each.
 * @param {Object[]} notes
 */
function showNotes(notes) {
  const lines = (notes || []).map(note => say(note.code, {
    text: note.text || "",
    words: (note.words || []).join(root.lang.startsWith("zh") ? "、" : ", ")
  }));
  part("notes").replaceChildren(...lines.filter(Boolean).map(line => element("p", line)));
}

let dates;

/**
 * A day as the other pages write it.
 * @param {string} day 2022-12-30
 * @returns {string}
 */
function sayDay(day) {
  const time = new Date(`${day}T00:00:00Z`);
  if (isNaN(time)) return day;
  dates = dates || new Intl.DateTimeFormat(main.dataset.locale, {
    year: "numeric", month: "long", day: "numeric", timeZone: "UTC"
  });
  return dates.format(time);
}
