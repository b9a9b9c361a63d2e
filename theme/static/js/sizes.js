/* 字号: what is chosen stands on <html>, as prepaint.js puts it there on the next page, and is kept. */
{
  const root = document.documentElement;
  for (const choice of document.getElementsByName("size")) {
    choice.checked = choice.value === (root.dataset.size || "");
    choice.addEventListener("change", () => {
      const size = choice.value;
      if (size) root.dataset.size = size;
      else delete root.dataset.size;
      try {
        localStorage.setItem("site-size", size);
      } catch {}
    });
  }
}
