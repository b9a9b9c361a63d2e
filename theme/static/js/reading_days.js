/* What hangs on the moment at which a page is read: whether a call still takes entries, whether an event is over. Pages
   are not made anew for it; each says the days themselves without this script. */
{
  const now = Date.now();

  for (const mark of document.querySelectorAll("[data-before]")) {
    mark.hidden = now >= Date.parse(mark.dataset.before);
  }
  for (const mark of document.querySelectorAll("[data-after]")) {
    mark.hidden = now < Date.parse(mark.dataset.after);
  }
  for (const event of document.querySelectorAll("[data-ends]")) {
    event.toggleAttribute("data-past", now >= Date.parse(event.dataset.ends));
  }

  // The latest event stands first: the next one is the last of those to come.
  const next = [...document.querySelectorAll("[data-ends]:not([data-past])")].pop();
  const line = document.querySelector(".next-event");
  if (line && next) {
    const link = line.querySelector("a");
    link.textContent = next.querySelector("h3 a").textContent;
    link.href = `#${next.id}`;
    line.firstElementChild.hidden = true;
    line.lastElementChild.hidden = false;
  }
}
