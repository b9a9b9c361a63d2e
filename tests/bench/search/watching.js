// Notes in `window.shown` how many results with an excerpt have stood in the list since when (milliseconds since
// navigation), the number in the status line, and when the search began: when the page's HTML was there, or when the
// form was sent last. What stood in the list at that moment does not count until the list has changed.
(() => {
  const FACTS = "teaser-facts";
  const EXCERPT = 10;
  const shown = { since: {}, total: null, began: null };
  let before = "";
  window.shown = shown;

  const list = () => document.querySelector("#search-results");
  const status = () => document.querySelector("#search [role=status]");

  function isWhole(item) {
    const texts = [...item.querySelectorAll("p")].filter((part) => !part.classList.contains(FACTS));
    return item.querySelector("a") !== null && texts.some((text) => text.textContent.length > EXCERPT);
  }

  function count() {
    if (list().textContent === before) return;
    const number = [...list().querySelectorAll("li")].filter(isWhole).length;
    for (let wanted = 1; wanted <= number; wanted += 1) {
      if (!(wanted in shown.since)) shown.since[wanted] = performance.now();
    }
  }

  function look(changes) {
    if (!list() || !status()) return;
    count();
    const number = /\d[\d,]*/.exec(status().textContent);
    if (changes.some((change) => status().contains(change.target))) {
      shown.total = number ? Number(number[0].replace(/,/g, "")) : null;
    }
  }

  function begin() {
    before = list() ? list().textContent : "";
    Object.assign(shown, { since: {}, total: null, began: performance.now() });
  }

  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener("submit", begin, true);

  // How long it took until `wanted` results, or as many as there are, were there; null if they are not.
  window.tookFor = (wanted) => {
    if (shown.total === null) return null;
    const needed = Math.min(wanted, shown.total);
    const began = shown.began === null ? performance.getEntriesByType("navigation")[0].responseEnd : shown.began;
    const since = needed === 0 ? performance.now() : shown.since[needed];
    return since === undefined ? null : { took: since - began, whole: since, total: shown.total };
  };
})();
