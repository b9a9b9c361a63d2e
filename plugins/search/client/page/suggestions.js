/* Suggestions below the box: a combobox with a list, as ARIA 1.2 describes it. The focus stays in the box. */

const suggestions = part("suggestions");
let active = -1;

/**
 * Offer texts; with none the list is closed.
 * @param {{text: string}[]} items
 */
function showSuggestions(items) {
  suggestions.replaceChildren(...items.map((item, place) => {
    const line = element("li", item.text);
    line.id = `search-suggestion-${place}`;
    line.setAttribute("role", "option");
    return line;
  }));
  suggestions.hidden = !items.length;
  field.setAttribute("aria-expanded", items.length > 0);
  setActive(-1);
}

/** Close the list. */
function closeSuggestions() {
  asked.suggest = 0;
  showSuggestions([]);
}

/** @param {number} place of the option that the keys have reached; -1 is the box itself */
function setActive(place) {
  active = place;
  Array.from(suggestions.children).forEach((line, other) => line.setAttribute("aria-selected", other === place));
  if (place < 0) field.removeAttribute("aria-activedescendant");
  else {
    field.setAttribute("aria-activedescendant", suggestions.children[place].id);
    suggestions.children[place].scrollIntoView({ block: "nearest" });
  }
}

/**
 * What a key in the box means for the list.
 * @param {KeyboardEvent} event
 * @param {function(string)} choose called with the text that is taken
 */
function steer(event, choose) {
  const count = suggestions.children.length;
  if (!count) return;
  if (event.key === "ArrowDown") setActive(active + 1 < count ? active + 1 : -1);
  else if (event.key === "ArrowUp") setActive(active < 0 ? count - 1 : active - 1);
  else if (event.key === "Enter" && active >= 0) choose(suggestions.children[active].textContent);
  else if (event.key === "Escape") closeSuggestions();
  else return;
  event.preventDefault();
}
