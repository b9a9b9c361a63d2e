/* The list of contents: open where it stands beside the text, and there it shows where the reader is. */
{
  const contents = document.querySelector(".contents");

  if (contents) {
    const links = [...contents.querySelectorAll("a")];
    const headings = links.map(link => document.getElementById(link.hash.slice(1)));
    const isBeside = getComputedStyle(contents).position === "sticky";
    const list = contents.querySelector("details");

    // A heading is passed as soon as it stands at the top, where a link to it puts it.
    const line = 48;

    list.open = isBeside || contents.parentNode.classList.contains("is-report");
    contents.dataset.ready = "";
    if (isBeside && window.IntersectionObserver) {
      const watch = new IntersectionObserver(() => {
        const passed = headings.filter(heading => heading.getBoundingClientRect().top < line).length;
        links.forEach((link, index) => {
          if (index === passed - 1) link.setAttribute("aria-current", "true");
          else link.removeAttribute("aria-current");
        });
      }, { rootMargin: `99999px 0px ${line - innerHeight}px` });
      headings.forEach(heading => watch.observe(heading));
    }
  }
}
