/* References for programs: an item of CSL-JSON as BibTeX (as biblatex takes it, in UTF-8), as RIS and as CSL-JSON. */

const BIBTEX_TYPES = {
  webpage: "online", report: "techreport", "article-newspaper": "article", "article-journal": "article", book: "book",
  chapter: "incollection",
};
/* Braces count in BibTeX even behind a backslash: a single one would swallow what follows. */
const TEX_NAMES = {
  "\\": "textbackslash", "{": "textbraceleft", "}": "textbraceright", "~": "textasciitilde", "^": "textasciicircum",
};
const RIS_TYPES = {
  webpage: "ELEC", report: "RPRT", "article-newspaper": "NEWS", "article-journal": "JOUR", book: "BOOK",
  chapter: "CHAP", collection: "MANSCPT", graphic: "ART", interview: "PCOMM", map: "MAP",
};

/** `text` on one line. */
const line = text => String(text).replace(/\s+/g, " ").trim();

/** `text` as TeX prints it. */
const tex = text =>
  line(text).replace(/[\\{}~^&%$#_]/g, mark => `\\${TEX_NAMES[mark] ? `${TEX_NAMES[mark]}{}` : mark}`);

/** A name that is not to be taken apart at its blanks and commas; one of Han characters alone is not. */
const texName = name => /^[\u3400-\u9fff·]+$/.test(name) ? name : `{${tex(name)}}`;

/** The names of a role; none without it. */
const names = list => (list || []).map(name => line(name.literal));

/** A date of CSL as `2022-12-30`, with `~` behind an estimate; what is no date is as it was written. */
const date = value => {
  if (!value || !value["date-parts"]) return value ? value.literal : "";
  return value["date-parts"][0].map(part => String(part).padStart(2, "0")).join("-") + (value.circa ? "~" : "");
};

/** The fields that have something to say. */
const known = rows => rows.filter(([, value]) => value !== undefined && value !== "");

/**
 * @param {object} item an item of CSL-JSON
 * @returns {string} an entry of BibTeX; where a title has capitals of its own, styles leave it as it is
 */
export const bibtex = item => {
  const title = tex(item.title);
  const day = date(item.issued);
  const isReport = item.type === "report";
  const fields = known([
    ["title", /[A-Z]/.test(title) ? `{${title}}` : title],
    ["author", names(item.author).map(texName).join(" and ")],
    ["editor", names(item.editor).map(texName).join(" and ")],
    ["translator", names(item.translator).map(texName).join(" and ")],
    [item.type === "chapter" ? "booktitle" : "journal", tex(item["container-title"] || "")],
    ["entrysubtype", item.type === "article-newspaper" ? "newspaper" : ""],
    ["volume", tex(item.volume || "")],
    ["number", tex(item.issue || item.number || item.archive_location || "")],
    ["edition", tex(item.edition || "")],
    [isReport ? "institution" : "publisher", tex(item.publisher || "")],
    ["organization", tex(item.archive || "")],
    ["location", tex(item["publisher-place"] || item["archive-place"] || "")],
    ["date", day],
    ["year", (/^\d{4}/.exec(day) || [""])[0]],
    ["pages", tex(item.page || "").replace(/-/g, "--")],
    ["isbn", item.ISBN],
    // An address is verbatim there: only what would end it is written in another way.
    ["url", (item.URL || "").replace(/[{}\\]/g, encodeURIComponent)],
    ["urldate", date(item.accessed)],
    ["langid", item.language.startsWith("zh") ? "chinese" : "english"],
  ]);
  const key = item.id.replace(/[^\w-]/g, "") || "reference";
  const type = BIBTEX_TYPES[item.type] || "misc";
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}\n`;
};

/** A date as RIS has it: `2022/12/30/`; empty parts stay. */
const risDate = text =>
  /^\d/.test(text) ? `${[...text.replace("~", "").split("-"), "", ""].slice(0, 3).join("/")}/` : "";

/**
 * @param {object} item an item of CSL-JSON
 * @returns {string} a record of RIS: one value a line
 */
export const ris = item => {
  const day = date(item.issued);
  const [first, last] = (item.page || "").split("-");
  const isPart = item.type === "chapter";
  const rows = known([
    ["TY", RIS_TYPES[item.type] || "GEN"],
    ["TI", item.title],
    ...names(item.author).map(name => ["AU", name]),
    ...names(item.editor).map(name => [isPart ? "A2" : "ED", name]),
    ...names(item.translator).map(name => ["A4", name]),
    ["T2", item["container-title"]],
    ["ET", item.edition],
    ["CY", item["publisher-place"] || item["archive-place"]],
    ["PB", item.publisher || item.archive],
    ["PY", (/^\d{4}/.exec(day) || [""])[0]],
    ["DA", risDate(day)],
    ["VL", item.volume],
    ["IS", item.issue],
    ["M1", item.number],
    ["AV", item.archive_location],
    ["SP", first],
    ["EP", last],
    ["SN", item.ISBN],
    ["UR", item.URL],
    ["LA", item.language],
    ["Y2", risDate(date(item.accessed))],
  ]);
  return `${rows.map(([tag, value]) => `${tag}  - ${line(value)}\r\n`).join("")}ER  - \r\n`;
};

/**
 * @param {object} item an item of CSL-JSON
 * @returns {string} a document of CSL-JSON: a list of this one item
 */
export const cslJson = item => `${JSON.stringify([item], null, 2)}\n`;
