/* Lists of events, the latest first: shows those that are next, the first of them on top, and behind them those that
   were last, as far as there is room. Without this script the latest by date are shown. */
{
  const now = Date.now();

  for (const list of document.querySelectorAll("[data-next]")) {
    const most = Number(list.dataset.next);
    const events = [...list.children];
    const next = events.filter((event) => Date.parse(event.dataset.ends) > now).reverse();
    const past = events.filter((event) => !next.includes(event));
    const shown = [...next, ...past].slice(0, most);
    for (const event of events) {
      event.hidden = !shown.includes(event);
    }
    list.prepend(...shown);
  }
}
