/* The search that is going on: what is asked, what has come, what the address and the history say of it. */

const title = document.title;
let current = readAddress(location.search);
let results = [];
let total = 0;
let isWaiting = false;
let isFresh = true;
let isRenewed = false;
let top = 0;
let facetsOf = "";
let focusAt = -1;
const timers = {};

/** Do something after a while, unless it is put off again under the same name. */
function later(name, milliseconds, act) {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(act, milliseconds);
}

/**
 * Write the search into the address. A submitted search is an entry of its own; what is typed shares one.
 * @param {boolean} isDraft
 */
function enter(isDraft) {
  top = 0;
  isRenewed = false;
  const address = writeAddress(current);
  const isSame = address === location.pathname + location.search;
  const isOver = isSame || Boolean(history.state && history.state.draft);
  history[isOver ? "replaceState" : "pushState"]({ draft: isDraft, top: 0 }, "", address);
}

/** Write into the entry where the reader is. @param {string} address of the entry from now on */
function note(address) {
  history.replaceState(Object.assign({}, history.state, { top: window.scrollY }), "", address);
}

/** Search for what is current, or show the years if that is nothing. */
function run() {
  document.title = current.text ? `${current.text} - ${title}` : title;
  part("sort").value = current.sort;
  reveal({ error: false, empty: false, more: false, order: current.text, filters: current.text });
  showFilters(current.filters);
  setAsked(Boolean(current.text));
  if (!current.text) {
    forget();
    return;
  }
  request(0, current.count);
  later("slow", 300, () => { part("status").textContent = say("searching"); });
  if (filters.open) requestFacets();
}

/** Nothing is searched for: no result, and none that may still come. */
function forget() {
  asked.search = 0;
  stopWaiting();
  show([], 0);
  part("status").textContent = "";
  showNotes([]);
}

/** Ask for results from one place on. */
function request(offset, count) {
  isWaiting = true;
  isFresh = !offset;
  const { text, filters: set, sort } = current;
  ask("search", { text, filters: set, sort, offset, count });
  later("lost", PATIENCE, () => fail("network", true));
}

/** Ask how many results each filter would leave, unless that was asked last. */
function requestFacets() {
  const question = { text: current.text, filters: current.filters };
  const said = JSON.stringify(question);
  if (said === facetsOf || !current.text) return;
  facetsOf = said;
  ask("facets", question);
}

/** Ask for the next results. @param {boolean} takesFocus whether the first of them gets the focus */
function requestMore(takesFocus) {
  if (isWaiting || part("more").hidden) return;
  focusAt = takesFocus ? results.length : -1;
  request(results.length, MORE);
}

/** What the engine says. */
function receive(message) {
  if (message.type === "suggestions" && message.id === asked.suggest) showSuggestions(message.items);
  if (message.type === "facets" && message.id === asked.facets) showFilters(current.filters, message);
  if (message.type === "results" && message.id === asked.search) receiveResults(message);
  if (message.type === "error" && isOurs(message.id)) fail(message.code, message.id === asked.facets);
}

/** Whether an error concerns what was asked last, or the engine as a whole. */
function isOurs(id) {
  return !id || id === asked.search || id === asked.facets;
}

/** Show what has come: the first of a search may come before all is known, and again. */
function receiveResults(message) {
  if (message.offset > results.length) return;
  show(results.slice(0, message.offset).concat(message.items), message.total);
  if (!message.final) return;
  stopWaiting();
  isRenewed = false;
  part("status").textContent = sayTotal(total, message.exact);
  if (!message.offset) showNotes(message.notes);
  const isEmpty = !results.length;
  const hasMore = message.items.length > 0 && results.length < total;
  reveal({ empty: isEmpty, more: hasMore, order: !isEmpty });
  setAsked(!isEmpty);
  for (const link of document.querySelectorAll("[data-other]")) {
    link.search = new URLSearchParams({ q: current.text });
  }
  if (message.offset) keepCount();
  restore();
}

/** The list as it is now. */
function show(all, count) {
  results = all;
  total = count;
  showResults(all);
}

/** More is shown: so it is when the reader comes back, to the place in the page too that the address names. */
function keepCount() {
  current.count = Math.min(Math.max(results.length, FIRST), MOST);
  note(writeAddress(current) + location.hash);
  if (focusAt >= 0 && list.children[focusAt]) list.children[focusAt].querySelector("a").focus();
  focusAt = -1;
}

/** Go where the reader was when the page was left. */
function restore() {
  if (top) window.scrollTo(0, top);
  top = 0;
}

function stopWaiting() {
  isWaiting = false;
  clearTimeout(timers.slow);
  clearTimeout(timers.lost);
}

/**
 * Something went wrong. What is missing may have another name since the site was updated: that is tried once.
 * @param {string} code network, missing, corrupt or head
 * @param {boolean} isAwaited whether the reader waits for it; else it is said when it is needed
 */
function fail(code, isAwaited) {
  const isSaid = isWaiting || isAwaited;
  const isOfOthers = isWaiting && isFresh;
  stopWaiting();
  const isMissing = code === "missing" || code === "head";
  if (isMissing && !isRenewed) {
    renew();
    return;
  }
  closeEngine();
  facetsOf = "";
  if (!isSaid) return;
  const said = isMissing ? "missing" : code === "corrupt" ? code : "network";
  for (const line of part("error").querySelectorAll("[data-code]")) line.hidden = line.dataset.code !== said;
  if (isOfOthers) show([], 0);
  part("status").textContent = "";
  reveal({ error: true, more: false });
  setAsked(results.length > 0);
  part("error").scrollIntoView({ block: "nearest" });
}

/** Start again with the addresses that the page has now on the server. */
async function renew() {
  isRenewed = true;
  facetsOf = "";
  closeEngine();
  if (await renewAddresses()) run();
  else fail("network", Boolean(current.text));
}
