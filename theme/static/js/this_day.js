/* That day in history: what the month's file has of the reader's day goes above the newest entries. */
{
  const block = document.querySelector("[data-days]");

  /** One entry: year, title, address, and the language of the title where it is another. */
  const row = ([year, title, url, language]) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const heading = document.createElement("h3");
    const number = document.createElement("span");
    number.className = "year";
    number.textContent = year;
    link.href = url;
    link.textContent = title;
    if (language) link.hreflang = language;
    heading.append(link);
    item.append(number, heading);
    return item;
  };

  /** Shows `entries` in the place of as many of the newest, so that the block stays as high as it is. */
  const show = (entries, today) => {
    const place = block.querySelector(".this-day");
    const newest = block.querySelector(".newest");
    const rows = newest.children.length;
    const told = new Set(entries.map(entry => entry[2]));
    place.querySelector("ol").append(...entries.map(row));
    place.querySelector("time").textContent = today.toLocaleDateString(document.documentElement.lang, {
      month: "long",
      day: "numeric",
    });
    for (const item of [...newest.children]) {
      if (told.has(item.querySelector("a").getAttribute("href"))) item.remove();
    }
    while (newest.children.length > Math.max(1, rows - entries.length)) newest.lastElementChild.remove();
    place.hidden = false;
  };

  /** Asks for the month of the reader's day, if it has a file. */
  const load = async () => {
    const today = new Date();
    const [month, day] = [today.getMonth() + 1, today.getDate()].map(number => String(number).padStart(2, "0"));
    if (!block.dataset.months.split(" ").includes(month)) return;
    const answer = await fetch(`${block.dataset.days}${month}.json`);
    const entries = answer.ok ? (await answer.json())[day] : null;
    if (entries) show(entries, today);
  };

  if (block && window.IntersectionObserver) {
    const watch = new IntersectionObserver(seen => {
      if (!seen.some(entry => entry.isIntersecting)) return;
      watch.disconnect();
      load().catch(() => {}); // Without the file the newest entries stay.
    }, { rootMargin: "100% 0px" });
    watch.observe(block);
  }
}
