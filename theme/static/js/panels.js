/* 打印, 引用, 分享. */
{
  const tools = document.querySelector(".tools");

  /** Copy `text`. The clipboard's own interface is refused to pages on http and in WeChat; this is not. */
  const copy = text => {
    const area = document.createElement("textarea");
    area.value = text;
    tools.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };

  /** Draw the code of `image`: bits row by row in base64, dark is 1, with a margin of four modules. */
  const draw = image => {
    const bits = atob(image.dataset.code);
    const side = Math.sqrt(bits.length * 8) | 0;
    let path = "";
    for (let i = 0; i < side * side; i++) {
      if (bits.charCodeAt(i >> 3) << (i & 7) & 128) path += `M${i % side} ${i / side | 0}h1v1h-1z`;
    }
    image.setAttribute("viewBox", `-4 -4 ${side + 8} ${side + 8}`);
    image.firstElementChild.setAttribute("d", path);
  };

  if (tools) {
    const panels = [...tools.querySelectorAll("details")];
    const now = new Date();
    const day = tools.querySelector("#citation time");
    draw(tools.querySelector(".qr"));
    // The reader's day, as the standard writes it: 2026-11-22.
    if (day) day.textContent = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    tools.querySelector("[data-tool=print]").addEventListener("click", () => print());
    for (const button of tools.querySelectorAll("[data-copy]")) {
      button.addEventListener("click", () => {
        const named = document.getElementById(button.dataset.copy);
        const status = document.getElementById("status");
        const address = document.querySelector("link[rel=canonical]").href;
        copy(named ? named.textContent : `${document.querySelector("h1").textContent}\n${address}`);
        button.textContent = button.dataset.done;
        if (status) status.textContent = button.dataset.done;
        button.focus();
      });
    }
    for (const panel of panels) {
      panel.addEventListener("toggle", () => {
        if (panel.open) panels.forEach(other => { other.open = other === panel; });
      });
    }
    tools.addEventListener("keydown", event => {
      const panel = panels.find(one => one.open);
      if (event.key !== "Escape" || !panel) return;
      panel.open = false;
      panel.firstElementChild.focus();
    });
  }
}
