// What site.toml says, and small functions that every template uses.
import { readFileSync } from "node:fs";

export const facts = JSON.parse(readFileSync(new URL("../facts.json", import.meta.url), "utf-8"));
export const codes = Object.keys(facts.languages);

const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** `text` for markup and for attributes in double quotes. */
export function escape(text) {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => signs[sign]) : text;
}

const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/** “2026-05-30 13:34” as a date in words. */
export function day(code, moment) {
  const [year, month, date] = moment.slice(0, 10).split("-").map(Number);
  return code === "zh" ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`;
}

/** “2026-05-30 13:34” as machines read it. */
export function stamp(moment) {
  return `${moment.replace(" ", "T")}:00+08:00`;
}

/** What `make` gives for `key`, made once. */
export function once(made, key, make) {
  let value = made.get(key);
  if (value === undefined) made.set(key, (value = make()));
  return value;
}
