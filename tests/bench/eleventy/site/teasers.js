// Entries as lists show them; each is printed once, however many lists show it.
import { day, escape, once, stamp } from "./facts.js";

const made = new WeakMap();

/** The teasers of `entries`. */
export function teasers(code, entries) {
  return entries.map((entry) => once(made, entry, () => teaser(code, entry))).join("");
}

function teaser(code, { title, description, moment, cover, url, foreign }) {
  const picture = cover
    ? `<img src="/${cover}" width="1200" height="800" alt="" loading="lazy" decoding="async">\n`
    : "";
  const note = foreign ? ' <span class="mark mark-quiet">In Chinese</span>' : "";
  return `<li${cover ? "" : ' class="is-plain"'}>
<time datetime="${stamp(moment)}">${day(code, moment)}</time>
<div>
<h2><a href="${url}"${foreign ? ' hreflang="zh-CN"' : ""}>${escape(title)}</a>${note}</h2>
<p>${escape(description)}</p>
</div>
${picture}</li>
`;
}
