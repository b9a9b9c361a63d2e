/* The lead stories scroll by themselves only as far as a reader asks: buttons, arrow keys, and the number in view. */
for (const carousel of document.querySelectorAll("[data-carousel]")) {
  const slides = carousel.querySelector(".slides");
  const buttons = [...carousel.querySelectorAll("[data-step]")];
  const number = carousel.querySelector(".slide-buttons b");
  const last = slides.children.length - 1;
  let current = 0;
  if (!last) continue;

  /** Brings a slide into view; steps beyond the ends do nothing. */
  const show = index => {
    slides.scrollTo({ left: Math.min(Math.max(index, 0), last) * slides.clientWidth });
  };

  /** Says which slide is in view, and which way there is no further. */
  const note = () => {
    const index = Math.round(slides.scrollLeft / slides.clientWidth);
    if (index === current) return;
    current = index;
    number.textContent = index + 1;
    for (const button of buttons) {
      const isEnd = index === (button.dataset.step < 0 ? 0 : last);
      // A button that is switched off under the reader's finger would lose the focus to nowhere.
      if (isEnd && document.activeElement === button) slides.focus({ preventScroll: true });
      button.disabled = isEnd;
    }
  };

  const steps = { ArrowLeft: () => current - 1, ArrowRight: () => current + 1, Home: () => 0, End: () => last };

  slides.addEventListener("scroll", () => requestAnimationFrame(note), { passive: true });
  slides.addEventListener("keydown", event => {
    if (event.target !== slides || !(event.key in steps) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(steps[event.key]());
  });
  for (const button of buttons) button.addEventListener("click", () => show(current + Number(button.dataset.step)));

  // In 长者版 and where all is seen there is nothing to scroll, and nothing that the keyboard should stop at.
  new ResizeObserver(() => {
    if (slides.scrollWidth > slides.clientWidth) slides.tabIndex = 0;
    else slides.removeAttribute("tabindex");
  }).observe(slides);
  carousel.dataset.ready = "";
}
