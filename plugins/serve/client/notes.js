/* Shows on the page of an article whether it will be published, and what the check finds in it. */
"use strict";

(async () => {
  const answer = await fetch(`/-/notes?path=${encodeURIComponent(location.pathname)}`);
  const notes = await answer.json();
  if (!notes.source) {
    return;
  }

  /* In a shadow tree, so that neither style sheet changes the other's page. */
  const host = document.createElement("aside");
  host.lang = "zh-CN";
  host.setAttribute("aria-label", "预览说明");
  const sheet = make("link");
  sheet.rel = "stylesheet";
  sheet.href = "/-/notes.css";
  const parts = [sheet];
  if (notes.ribbon) {
    parts.push(make("p", notes.ribbon));
  }
  parts.push(makePanel());
  host.attachShadow({ mode: "open" }).append(...parts);
  document.body.append(host);

  function makePanel() {
    const panel = make("details");
    const count = notes.findings.length;
    panel.append(make("summary", count ? `本页有 ${count} 处要看一看` : "没有发现问题"));
    panel.dataset.count = count;
    const list = make("ol");
    list.append(...notes.findings.map((line) => make("li", line)));
    panel.append(make("code", notes.source), list);
    return panel;
  }

  function make(name, text = "") {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }
})();
