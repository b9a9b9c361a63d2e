/* 引用, 分享: a module that panels.js loads when one of them is opened; pages whose entry stands open load it at once.
   It fills in the reader's day, draws the code, shows the buttons that need it and makes files of the reference. */

const shown = document.getElementById("citation");
const tools = document.querySelector("[data-sheet]");
const code = document.querySelector(".qr");
const now = new Date();
/** The reader's day, as the standard writes it: 2026-11-22. */
const today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
const FORMATS = [
  ["BibTeX", "bib", "application/x-bibtex", bibtex],
  ["RIS", "ris", "application/x-research-info-systems", ris],
  ["CSL-JSON", "json", "application/json", cslJson],
];

/** Copy `text`, by way of `place`, which is visible. The clipboard's own interface is refused to pages on http and in
    WeChat; this is not. */
const copy = (text, place) => {
  const area = document.createElement("textarea");
  area.value = text;
  place.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
};

/** Give the browser `text` as a file to keep. */
const save = (text, name, type) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
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

/** Say that `button` has done what it is for, there and in the page's live region. */
const tell = (button, done) => {
  const status = document.getElementById("status");
  button.textContent = done;
  if (status) status.textContent = done;
  button.focus();
};

/** Let `button` copy what `text` makes. */
const arm = (button, done, text) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    copy(text(), button.parentNode);
    tell(button, done);
  });
};

/** What the page is cited as, with the reader's day. */
const reference = () => {
  const item = JSON.parse(shown.parentNode.querySelector("script").textContent);
  if (item.URL && !item.accessed) item.accessed = { "date-parts": [today.split("-").map(Number)] };
  return item;
};

/** A button of the format `name`. */
const button = (label, name) => {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.setAttribute("aria-label", `${label} ${name}`);
  return made;
};

/** A line for each format: its name, a button that copies it and one that keeps it as a file. */
const offer = ({ textContent, dataset }, place) => {
  for (const [name, suffix, type, make] of FORMATS) {
    const row = document.createElement("p");
    const copying = button(textContent, name);
    const saving = button(dataset.save, name);
    row.className = "format";
    row.append(name, saving, copying);
    arm(copying, dataset.done, () => make(reference()));
    saving.addEventListener("click", () => {
      const item = reference();
      save(make(item), `${item.id}.${suffix}`, type);
    });
    place.append(row);
  }
  place.dataset.filled = "";
};

/** Resolves when the sheet of the buttons is there, or will not come. A page whose entry stands open has it already. */
const dressed = new Promise(done => {
  if (!tools) return done();
  const sheet = document.createElement("link");
  Object.assign(sheet, { rel: "stylesheet", href: tools.dataset.sheet, onload: done, onerror: done });
  document.head.append(sheet);
});

const day = shown.querySelector("time");
if (day) day.textContent = today;
if (code) draw(code);
dressed.then(() => document.querySelectorAll("[data-copy]").forEach(one => {
  const { copy: id, done } = one.dataset;
  const address = () => document.querySelector("link[rel=canonical]").href;
  arm(one, done, () => id ? shown.textContent : `${document.querySelector("h1").textContent}\n${address()}`);
  if (id) offer(one, shown.parentNode);
}));
