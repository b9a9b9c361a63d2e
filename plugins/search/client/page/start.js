/* What the reader does. While an input method is composing nothing happens: the keys are its own. */

let isComposing = false;

/** Whether a key belongs to an input method. Safari says so by the key code only. */
const isOfInputMethod = event => isComposing || event.isComposing || event.keyCode === 229;

/** Submit a search: an entry of the history, and no more suggestions. */
function submit(change) {
  clearTimeout(timers.suggest);
  clearTimeout(timers.live);
  closeSuggestions();
  current = Object.assign({}, current, { count: FIRST }, change);
  enter(false);
  run();
}

/** The text has changed: suggest soon, search a little later. */
function typed() {
  const text = field.value.trim();
  if (text) later("suggest", 200, () => ask("suggest", { text }));
  else closeSuggestions();
  later("live", 600, () => {
    if (text === current.text || text.length === 1) return;
    current = Object.assign({}, current, { text, count: FIRST });
    enter(true);
    run();
  });
}

/** A suggestion is taken. */
function take(text) {
  field.value = text;
  submit({ text });
}

/** Show what the address says, at the place that the entry remembers. */
function follow() {
  const wanted = readAddress(location.search);
  clearTimeout(timers.live);
  clearTimeout(timers.suggest);
  clearTimeout(timers.place);
  closeSuggestions();
  current = wanted;
  field.value = current.text;
  top = history.state && history.state.top || 0;
  if (Object.keys(current.filters).length) filters.open = true;
  run();
}

/** Near the end of the list the next results come by themselves, but not to who is about to ask for them. */
function scrolled() {
  later("place", 400, () => note(location.href));
  const more = part("more");
  if (document.activeElement === more) return;
  if (!more.hidden && more.getBoundingClientRect().top < 2 * window.innerHeight) requestMore(false);
}

function listenToBox() {
  field.addEventListener("focus", openEngine);
  field.addEventListener("compositionstart", () => { isComposing = true; });
  field.addEventListener("compositionend", () => {
    isComposing = false;
    typed();
  });
  field.addEventListener("input", event => { if (!isOfInputMethod(event)) typed(); });
  field.addEventListener("keydown", event => { if (!isOfInputMethod(event)) steer(event, take); });
  field.addEventListener("blur", closeSuggestions);
  suggestions.addEventListener("mousedown", event => event.preventDefault());
  suggestions.addEventListener("click", event => { if (event.target !== suggestions) take(event.target.textContent); });
  part("form").addEventListener("submit", event => {
    event.preventDefault();
    if (isComposing) return;
    // A keyboard on the screen would cover the results.
    if (window.matchMedia("(pointer: coarse)").matches) field.blur();
    submit({ text: field.value.trim() });
  });
}

function listenToResults() {
  const unfilter = () => submit({ filters: {} });
  part("sort").addEventListener("change", event => submit({ sort: event.target.value }));
  part("clear").addEventListener("click", unfilter);
  part("unfilter").addEventListener("click", unfilter);
  for (const name of FILTERS) part(name).addEventListener("change", () => submit({ filters: chosenFilters() }));
  filters.addEventListener("toggle", () => { if (filters.open) requestFacets(); });
  part("more").addEventListener("click", () => requestMore(true));
  part("retry").addEventListener("click", () => {
    part("status").focus();
    reveal({ error: false });
    renew();
  });
  window.addEventListener("scroll", scrolled, { passive: true });
  window.addEventListener("popstate", () => { if (!location.hash) follow(); });
}

/** The roles of a combobox: without scripts it is a box like any other. */
function describeBox() {
  const box = {
    role: "combobox", "aria-autocomplete": "list", "aria-controls": suggestions.id, "aria-expanded": false
  };
  for (const name of Object.keys(box)) field.setAttribute(name, box[name]);
  suggestions.setAttribute("role", "listbox");
  suggestions.setAttribute("aria-label", say("suggestions"));
}

if (window.Worker && window.fetch && Element.prototype.replaceChildren) {
  main.dataset.ready = "";
  part("unavailable").hidden = true;
  history.scrollRestoration = "manual";
  describeBox();
  listenToBox();
  listenToResults();
  follow();
} else {
  setAsked(false);
  part("unavailable").hidden = false;
}
