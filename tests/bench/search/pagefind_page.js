// The site's own search page with Pagefind behind it, as Pagefind's own page calls it: the address's query at once,
// five results first, each with its excerpt.

const state = { pagefind: null, run: 0 };
const list = document.querySelector("#search-results");
const status = document.querySelector("#search [role=status]");
const asked = new URLSearchParams(location.search);

async function load() {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  return pagefind;
}

function entry(result) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = result.url;
  link.textContent = result.meta.title;
  const excerpt = document.createElement("p");
  // Pagefind's excerpt is markup that it has escaped itself.
  excerpt.innerHTML = result.excerpt;
  item.append(link, excerpt);
  return item;
}

async function search(text, count) {
  state.run += 1;
  const run = state.run;
  state.pagefind = state.pagefind || load();
  const pagefind = await state.pagefind;
  const { results } = await pagefind.search(text);
  const shown = await Promise.all(results.slice(0, count).map((result) => result.data()));
  if (run !== state.run) return;
  list.replaceChildren(...shown.map(entry));
  status.textContent = String(results.length);
}

document.querySelector("#search form[role=search]").addEventListener("submit", (event) => {
  event.preventDefault();
  search(event.target.elements.q.value, 5);
});
document.documentElement.setAttribute("data-asked", "");
if (asked.get("q")) search(asked.get("q"), Number(asked.get("n") || 5));
