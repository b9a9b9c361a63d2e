/* The panel of all channels closes with Esc and with a press elsewhere; the strip shows where we are. */
{
  const menu = document.querySelector(".menu");
  const current = document.querySelector(".channels-strip [aria-current]");

  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", event => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  if (current) {
    const strip = current.closest("ul");
    strip.scrollLeft = current.offsetLeft - strip.offsetLeft - strip.clientWidth / 3;
  }
}
