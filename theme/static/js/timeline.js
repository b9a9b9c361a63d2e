/* The filters of a chronology: by decade and by person. What is filtered out is hidden, years and decades that are left
   empty with it. A link to a year that is hidden lifts the filters. */
{
  const filters = [...document.querySelectorAll("[data-filter]")];
  const count = document.querySelector(".timeline-count");
  const periods = [...document.querySelectorAll(".period")];

  /** What a reader has chosen of a filter; empty for all. */
  const chosen = (name) => {
    const found = filters.find((filter) => filter.dataset.filter === name);
    return found ? found.value : "";
  };

  /** Hide each of `parts` that has nothing of `inside` left to show. */
  const hideEmpty = (parts, inside) => {
    for (const part of parts) {
      part.hidden = !part.querySelector(`${inside}:not([hidden])`);
    }
  };

  /** Show what is chosen, and say how much that is. */
  const apply = () => {
    const who = chosen("who");
    const period = chosen("period");
    let shown = 0;
    for (const part of periods) {
      const isChosen = !period || part.getAttribute("aria-labelledby") === period;
      for (const row of part.querySelectorAll(".year-block li")) {
        row.hidden = !isChosen || (who !== "" && !(row.dataset.who || "").split(" ").includes(who));
        shown += row.hidden ? 0 : 1;
      }
      hideEmpty(part.querySelectorAll(".year-block"), "li");
    }
    hideEmpty(periods, "li");
    const text = who || period ? count.dataset.shown.replace("#", shown) : "";
    count.textContent = text;
    document.getElementById("status").textContent = text;
  };

  /** Show everything if what the address names is hidden. */
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest("[hidden]")) {
      for (const filter of filters) {
        filter.value = "";
      }
      apply();
      target.scrollIntoView();
    }
  };

  for (const filter of filters) {
    filter.addEventListener("change", apply);
  }
  window.addEventListener("hashchange", reveal);
  // A browser that goes back may have kept what was chosen.
  if (count && filters.some((filter) => filter.value)) {
    apply();
  }
}
