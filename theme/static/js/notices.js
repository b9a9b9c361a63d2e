/* A notice whose last day is over says so. Which day it is, only the reader's browser knows: pages are not made anew
   each night. */
{
  const now = new Date();
  const two = number => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

  for (const mark of document.querySelectorAll("[data-until]")) {
    mark.hidden = mark.dataset.until >= today;
  }
}
