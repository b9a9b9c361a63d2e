// Home, all tags, site map and 404 of each language.
import { codes, escape, facts } from "../site/facts.js";
import { breadcrumb, frame, listMetas } from "../site/frame.js";
import { tagAddress } from "../site/lists.js";
import { teasers } from "../site/teasers.js";

const kinds = {
  home: { path: "index.html", print: home, title: (language) => language.full_title },
  tags: { path: "tags/index.html", print: tags, title: (language) => language.strings.tags },
  sitemap: { path: "sitemap/index.html", print: siteMap, title: (language) => language.strings.site_map },
  missing: { path: "404.html", print: missing, title: (language) => language.strings.missing },
};

export const data = {
  fronts: codes.flatMap((code) => Object.keys(kinds).map((kind) => ({ code, kind }))),
  pagination: { data: "fronts", size: 1, alias: "front", addAllPagesToCollections: false },
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: ["lists"] },
  permalink: ({ front }) => `${facts.languages[front.code].home}${kinds[front.kind].path}`,
};

export function render({ front, page }) {
  const { code, kind } = front;
  const language = facts.languages[code];
  const title = kinds[kind].title(language);
  const other = facts.languages[code === "zh" ? "en" : "zh"];
  return frame({
    code,
    title,
    url: page.url,
    head: listMetas(language, title, language.description, page.url),
    crumbs: kind === "home" ? "" : breadcrumb(language, [[title, page.url]]),
    main: kinds[kind].print(language, title),
    translation: kind === "missing" ? "" : other.prefix + page.url.slice(language.prefix.length),
  });
}

function home(language, title) {
  const { code, byPlace, entries, strings } = language;
  const lead = [];
  for (const entry of entries) {
    if (entry.cover) lead.push(entry);
    if (lead.length === facts.home.lead) break;
  }
  const blocks = facts.home.blocks.map(({ channel, count, style }) => {
    const place = language.navigation.find(({ slug }) => slug === channel);
    return `<section class="block block-${style}">
<div class="section-head">
<h2>${place.title}</h2>
<a href="${place.url}">${strings.more}<span class="visually-hidden"> ${place.title}</span></a>
</div>
<ul>
${teasers(code, (byPlace.get(channel) ?? []).slice(0, count))}</ul>
</section>
`;
  });
  return `<h1 class="visually-hidden">${title}</h1>
<div class="front">
<section class="lead" aria-label="${strings.lead}">
<ul class="lead-more">
${teasers(code, lead)}</ul>
</section>
<section class="latest">
<ul class="stories">
${teasers(code, (byPlace.get(facts.home.latest_channel) ?? []).slice(0, facts.home.latest))}</ul>
</section>
</div>
<div class="blocks">
${blocks.join("")}</div>`;
}

function tags({ code, byTag }, title) {
  const rows = byTag.map(([tag, { length }]) => {
    const url = encodeURI(tagAddress(code, tag));
    return `<li><a href="${url}">${escape(tag)} <span>${length}</span></a></li>`;
  });
  return `<header class="page-head">
<h1>${title}</h1>
</header>
<ul class="tag-index">
${rows.join("\n")}
</ul>`;
}

function siteMap({ navigation, byPlace, strings }, title) {
  const parts = navigation.map(({ slug, url, title: name, sections }) => {
    const count = strings.total.replace("%d", byPlace.get(slug)?.length ?? 0);
    const links = sections.map((one) => `<li><a href="${one.url}">${one.title}</a></li>`).join("\n");
    return `<section>
<h2><a href="${url}">${name}</a> <span>${count}</span></h2>
${links ? `<ul class="links">\n${links}\n</ul>\n` : ""}</section>
`;
  });
  return `<header class="page-head">
<h1>${title}</h1>
</header>
<div class="site-map">
${parts.join("")}</div>`;
}

function missing({ home: url, navigation, strings }, title) {
  return `<header class="page-head">
<h1>${title}</h1>
<p>${strings.missing_text}</p>
</header>
<p class="way-back"><a href="${url}">${strings.back}</a></p>
<ul class="tag-index">
${navigation.map((one) => `<li><a href="${one.url}">${one.title}</a></li>`).join("\n")}
</ul>`;
}
