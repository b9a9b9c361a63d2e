(function (root, search) {
  var asked = /[?&]q=[^&]/.test(location.search), addresses = search.dataset;
  if (asked) root.setAttribute("data-asked", "");
  addEventListener("error", function () {
    if (search.hasAttribute("data-ready")) return;
    root.removeAttribute("data-asked");
    document.getElementById("search-unavailable").hidden = false;
  }, true);
  if (!asked || !window.Worker || !window.fetch) return;
  var engine = search.engine = new Worker(addresses.worker);
  engine.postMessage({ type: "open", head: addresses.head, inflate: addresses.inflate, lunr: addresses.lunr });
  engine.onerror = function (event) {
    event.preventDefault();
    search.engine = null;
  };
  fetch(addresses.head).catch(function () {});
})(document.documentElement, document.getElementById("search"));
