/* The list of contents: open where it stands beside the text, and there it shows where the reader is. */
{
  const contents = document.querySelector(".contents");

  if (contents) {
    const links = [...contents.querySelectorAll("a")];
    const headings = links.map(link => document.getElementById(link.hash.slice(1)));
    const isBeside = getComputedStyle(contents).position === "sticky";
    const list = contents.querySelector("details");

    list.open = isBeside || contents.parentNode.classList.contains("is-report");
    contents.dataset.ready = "";
    if (isBeside && window.IntersectionObserver) {
      const watch = new IntersectionObserver(() => {
        const passed = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight / 3).length;
        links.forEach((link, index) => {
          if (index === passed - 1) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        });
      }, { rootMargin: "0px 0px -66%", threshold: [0, 1] });
      headings.forEach(heading => watch.observe(heading));
    }
  }
}
