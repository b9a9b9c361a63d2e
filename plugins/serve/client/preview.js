/* Reloads the page when the site was built anew, and shows what keeps it from being built. */
"use strict";

(() => {
  const shownBuild = document.currentScript.dataset.build;
  let events = null;
  let panel = null;
  let shownErrors = "";

  function listen() {
    events = new EventSource("/-/events");
    events.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      if (state.build && state.build !== shownBuild) {
        location.reload();
      } else {
        show(state.errors);
      }
    });
  }

  function show(errors) {
    const text = errors.join("\n");
    if (text === shownErrors) {
      return;
    }
    shownErrors = text;
    if (panel) {
      panel.remove();
      panel = null;
    }
    if (text) {
      panel = makePanel(errors);
      document.body.append(panel);
    }
  }

  /* In a shadow tree, so that neither style sheet changes the other's page. */
  function makePanel(errors) {
    const host = document.createElement("div");
    host.lang = "zh-CN";
    const sheet = make("link");
    sheet.rel = "stylesheet";
    sheet.href = "/-/preview.css";
    const close = make("button", "收起");
    close.type = "button";
    close.addEventListener("click", () => host.remove());
    const alert = make("section");
    alert.setAttribute("role", "alert");
    const list = make("ul");
    list.append(...errors.map((line) => make("li", line)));
    alert.append(make("h2", "网站没有生成，有错误要改"), list, make("p", "改好并保存后，页面会自动刷新。"));
    const box = make("div");
    box.className = "box";
    box.append(close, alert);
    host.attachShadow({ mode: "open" }).append(sheet, box);
    return host;
  }

  function make(name, text = "") {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  /* A browser opens only six connections to one server: a page that nobody sees must not hold one. */
  function follow() {
    if (events) {
      events.close();
      events = null;
    }
    if (!document.hidden) {
      listen();
    }
  }

  document.addEventListener("visibilitychange", follow);
  follow();
})();
