/* The panel of all channels closes with Esc and with a press elsewhere; the strip shows where we are. */
for (const bar of document.querySelectorAll(".channels")) {
  const menu = bar.querySelector(".menu");
  const strip = bar.querySelector(".channels-strip");
  const current = strip.querySelector("[aria-current]");

  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", event => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  // What has no room in the row is scrolled to by the keyboard; then the row comes back.
  strip.addEventListener("focusout", () => { strip.scrollTop = 0; });
  if (current) {
    strip.scrollLeft = current.offsetLeft - strip.offsetLeft - strip.clientWidth / 3;
  }
}
