/* The switches in the utility bar. What they set stands on <html>, is kept for the next page, and is said once. */
{
  const root = document.documentElement;
  const values = { elder: "", contrast: "high" };

  const keep = (mode, on) => {
    try {
      if (on) localStorage.setItem(`site-${mode}`, "1");
      else localStorage.removeItem(`site-${mode}`);
    } catch {}
  };

  for (const button of document.querySelectorAll("[data-mode]")) {
    const { mode } = button.dataset;
    button.setAttribute("aria-pressed", mode in root.dataset);
    button.addEventListener("click", () => {
      const on = !(mode in root.dataset);
      if (on) root.dataset[mode] = values[mode];
      else delete root.dataset[mode];
      button.setAttribute("aria-pressed", on);
      document.getElementById("status").textContent = on ? button.dataset.on : button.dataset.off;
      keep(mode, on);
    });
  }
}
