/* The engine: a worker. It is started when the reader first needs it, and again when it is lost. */

const ADDRESSES = ["head", "worker", "inflate", "lunr"];
const PATIENCE = 30000;
const asked = {};
let worker = null;
let number = 0;

/** Start the engine unless it runs. Where the address asks for results, the page has started it by itself. */
function openEngine() {
  if (worker) return;
  const isOpen = Boolean(main.engine);
  worker = main.engine || new Worker(main.dataset.worker);
  main.engine = null;
  worker.onmessage = event => receive(event.data);
  worker.onerror = event => {
    event.preventDefault();
    receive({ type: "error", code: "missing" });
  };
  const { head, inflate, lunr } = main.dataset;
  if (!isOpen) worker.postMessage({ type: "open", head, inflate, lunr });
}

/** Let the engine go; what it may still say is not heard. */
function closeEngine() {
  if (!worker) return;
  worker.onmessage = worker.onerror = null;
  worker.terminate();
  worker = null;
}

/**
 * Ask the engine. Of each type the last question counts.
 * @param {string} type search, suggest or facets
 * @param {Object} question
 */
function ask(type, question) {
  openEngine();
  number += 1;
  asked[type] = number;
  worker.postMessage(Object.assign({ type, id: number }, question));
}

/**
 * Fetch this page anew for the addresses of its index: after the site was updated the old ones are gone.
 * @returns {Promise<boolean>} whether the page could be had
 */
async function renewAddresses() {
  try {
    const response = await fetch(location.pathname, { cache: "no-cache" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("search").dataset;
    for (const name of ADDRESSES) main.dataset[name] = fresh[name];
    return response.ok;
  } catch (error) {
    return false;
  }
}
