(root => {
  root.dataset.scripted = "";
  try {
    if (localStorage.getItem("site-elder")) root.dataset.elder = "";
    const contrast = localStorage.getItem("site-contrast");
    if (contrast) root.dataset.contrast = contrast === "1" ? "high" : "normal";
    root.dataset.size = localStorage.getItem("site-size") || "";
  } catch {}
})(document.documentElement);
