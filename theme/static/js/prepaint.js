(root => {
  root.dataset.scripted = "";
  try {
    if (localStorage.getItem("site-elder")) root.dataset.elder = "";
    if (localStorage.getItem("site-contrast")) root.dataset.contrast = "high";
    root.dataset.size = localStorage.getItem("site-size") || "";
  } catch {}
})(document.documentElement);
