/* The switches in the utility bar. What they set stands on <html>, is kept for the next page, and is said once. */
{
  const root = document.documentElement;
  const values = { elder: "", contrast: "high" };

  /** Whether the system asks for the mode: then the style sheet gives it, and off is a choice that is kept as well. */
  const isAsked = mode => mode === "contrast" && matchMedia("(prefers-contrast: more)").matches;

  const isOn = mode => (mode in root.dataset ? root.dataset[mode] === values[mode] : isAsked(mode));

  const set = (mode, on) => {
    if (on) root.dataset[mode] = values[mode];
    else if (isAsked(mode)) root.dataset[mode] = "normal";
    else delete root.dataset[mode];
    try {
      if (mode in root.dataset) localStorage.setItem(`site-${mode}`, on ? "1" : "0");
      else localStorage.removeItem(`site-${mode}`);
    } catch {}
  };

  for (const button of document.querySelectorAll("[data-mode]")) {
    const { mode } = button.dataset;
    button.setAttribute("aria-pressed", isOn(mode));
    button.addEventListener("click", () => {
      const on = !isOn(mode);
      set(mode, on);
      button.setAttribute("aria-pressed", on);
      document.getElementById("status").textContent = on ? button.dataset.on : button.dataset.off;
    });
  }
}
