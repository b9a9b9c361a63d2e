/* The hits of a search on scanned pages: marked in their text, and on the picture where the places of words are known.
   The search page says in the address what it has found. */
{
  const words = new URLSearchParams(location.search).getAll("mark").filter(word => word.trim());
  const bySize = words.sort((one, other) => other.length - one.length);
  const pattern = new RegExp(bySize.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "gi");

  /** Put what is found in a text into <mark>. */
  const markText = text => {
    const parts = [];
    let end = 0;
    for (const found of text.data.matchAll(pattern)) {
      const mark = document.createElement("mark");
      mark.textContent = found[0];
      parts.push(text.data.slice(end, found.index), mark);
      end = found.index + found[0].length;
    }
    if (end) text.replaceWith(...parts, text.data.slice(end));
  };

  const markTexts = element => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(markText);
  };

  /** Where a part of a word stands, by its share of the word: along the line, downwards or to the right. */
  const partOf = ([text, x, y, width, height], from, to) => {
    const [start, end] = [from / text.length, to / text.length];
    return height > width
      ? [x, y + height * start, width, height * (end - start)]
      : [x + width * start, y, width * (end - start), height];
  };

  /** The rectangle around two. */
  const around = (one, other) => {
    if (!one) return other;
    const [x, y] = [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
    return [
      x, y, Math.max(one[0] + one[2], other[0] + other[2]) - x, Math.max(one[1] + one[3], other[1] + other[3]) - y,
    ];
  };

  /** The places of all that is found on a page of which the lines are known: a rectangle for each line of it. */
  const placesOf = lines => {
    const letters = [];
    lines.forEach((line, row) => line.forEach(word => {
      for (let at = 0; at < word[0].length; at += 1) letters.push({ row, place: () => partOf(word, at, at + 1) });
    }));
    const text = lines.map(line => line.map(word => word[0]).join("")).join("");
    const places = [];
    for (const { 0: { length }, index } of text.matchAll(pattern)) {
      const rows = new Map();
      for (const { row, place } of letters.slice(index, index + length)) rows.set(row, around(rows.get(row), place()));
      places.push(...rows.values());
    }
    return places;
  };

  const draw = (link, places) => {
    const name = "http://www.w3.org/2000/svg";
    const layer = document.createElementNS(name, "svg");
    layer.setAttribute("viewBox", "0 0 10000 10000");
    layer.setAttribute("preserveAspectRatio", "none");
    layer.setAttribute("aria-hidden", "true");
    for (const place of places) {
      const mark = layer.appendChild(document.createElementNS(name, "rect"));
      ["x", "y", "width", "height"].forEach((side, at) => mark.setAttribute(side, Math.round(place[at])));
    }
    link.append(layer);
  };

  const drawAll = async address => {
    const pages = await (await fetch(address)).json();
    for (const [anchor, lines] of Object.entries(pages)) {
      const link = document.querySelector(`#${anchor} .scan-picture a`);
      const places = link ? placesOf(lines) : [];
      if (places.length) draw(link, places);
    }
  };

  if (words.length) {
    document.querySelectorAll(".scan-text").forEach(markTexts);
    const { places } = document.querySelector(".scans").dataset;
    // Without the places the hits are marked in the text alone.
    if (places) drawAll(places).catch(() => {});
  }
}
