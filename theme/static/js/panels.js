/* 打印, 引用, 分享. What fills the panels comes when the first one is opened; without it the entry is there to be read. */
{
  const tools = document.querySelector(".tools");

  if (tools) {
    const panels = [...tools.querySelectorAll("details")];
    tools.querySelector("[data-tool=print]").addEventListener("click", () => print());
    for (const panel of panels) {
      panel.addEventListener("toggle", () => {
        if (!panel.open) return;
        panels.forEach(other => { other.open = other === panel; });
        import(tools.dataset.script).catch(() => {});
      });
    }
    // Wherever the focus is: while what fills a panel is on its way, the next stop lies behind it.
    addEventListener("keydown", event => {
      const panel = panels.find(one => one.open);
      if (event.key !== "Escape" || !panel) return;
      panel.open = false;
      panel.firstElementChild.focus();
    });
  }
}
