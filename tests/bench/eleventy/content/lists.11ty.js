// Every page of every list: channels, sections, tags.
import { escape, facts } from "../site/facts.js";
import { breadcrumb, frame, listMetas, placeCrumbs } from "../site/frame.js";
import { teasers } from "../site/teasers.js";

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list", addAllPagesToCollections: false },
  eleventyExcludeFromCollections: true,
  permalink: ({ list }) => `${list.url}index.html`,
};

export function render({ list }) {
  const { code, title, channel, description, url, number, total } = list;
  const language = facts.languages[code];
  const text = language.strings;
  const links = [
    number > 1 ? `<link rel="prev" href="${address(list, number - 1)}">\n` : "",
    number < total ? `<link rel="next" href="${address(list, number + 1)}">\n` : "",
  ];
  const own = channel && channel.slug === list.slug;
  const other = code === "zh" ? "en" : "zh";
  return frame({
    code,
    channel: channel?.slug,
    title: `${title} - ${language.title}`,
    url,
    head: listMetas(language, title, description ?? channel?.description, url, channel?.kind) + links.join(""),
    crumbs: channel
      ? placeCrumbs(language, list.slug)
      : breadcrumb(language, [[text.tags, `${language.prefix}/tags/`]]),
    main: `<header class="page-head">
<h1>${escape(title)}</h1>
${own ? `<p>${escape(description)}</p>\n` : ""}</header>
${channel?.sections.length ? sections(channel, text, list.base) : ""}<ul class="rows">
${teasers(code, list.entries)}</ul>
<div class="list-end">
${total > 1 ? pagination(list, text) : ""}<p>${text.total.replace("%d", list.count)}</p>
${own ? `<p><a href="${list.base}feed.xml" type="application/atom+xml">${text.channel_feed}</a></p>\n` : ""}</div>`,
    translation: channel && number === 1 ? facts.languages[other].prefix + list.base.slice(language.prefix.length) : "",
  });
}

function address({ base }, number) {
  return number > 1 ? `${base}page/${number}/` : base;
}

function sections({ sections: places }, text, current) {
  const rows = places.map(
    ({ url, title }) => `<li><a href="${url}"${url === current ? ' aria-current="page"' : ""}>${title}</a></li>`,
  );
  return `<nav class="sections" aria-label="${text.sections}">
<ul>
${rows.join("\n")}
</ul>
</nav>
`;
}

function pagination(list, text) {
  const { number, total } = list;
  const row = (page) => {
    const current = page === number ? ' aria-current="page"' : "";
    const label = text.page.replace("%d", page);
    return `<li><a href="${address(list, page)}"${current} aria-label="${label}">${page}</a></li>`;
  };
  const rows = [];
  if (number > 1) rows.push(`<li><a href="${address(list, number - 1)}" rel="prev">${text.previous}</a></li>`);
  if (number > 3) rows.push(row(1));
  if (number > 4) rows.push('<li class="gap">…</li>');
  for (let page = Math.max(1, number - 2); page <= Math.min(total, number + 2); page += 1) rows.push(row(page));
  if (number < total - 3) rows.push('<li class="gap">…</li>');
  if (number < total - 2) rows.push(row(total));
  if (number < total) rows.push(`<li><a href="${address(list, number + 1)}" rel="next">${text.next}</a></li>`);
  return `<nav class="pagination" aria-label="${text.pages}">
<ul>
${rows.join("\n")}
</ul>
</nav>
`;
}
