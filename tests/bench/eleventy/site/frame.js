// The frame of every page: head, header, language switch, breadcrumb, footer.
import { codes, escape, facts, once } from "./facts.js";

const made = new Map();
const assets = `<meta http-equiv="Content-Security-Policy" content="${facts.policy}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>${facts.prepaint}</script>
<link rel="stylesheet" href="/theme/site.css">
<script src="/theme/site.js" defer></script>
<link rel="icon" type="image/svg+xml" href="/theme/favicon.svg">`;

/** A whole page. `translation` is its address in the other language, if it has one. */
export function frame({ code, channel = "", title, head, crumbs = "", main, url, translation = "" }) {
  const language = facts.languages[code];
  const text = language.strings;
  const switcher = translation
    ? languages(code, translation, true)
    : once(made, `languages ${code} ${channel}`, () => languages(code, fallback(code, channel), false));
  return `<!DOCTYPE html>
<html lang="${language.tag}">
<head>
${assets}
<title>${escape(title)}</title>
<meta name="SiteName" content="${language.title}">
<meta name="SiteDomain" content="${facts.domain}">
${head}<link rel="canonical" href="${facts.base}${url}">
${translation ? alternates(code, url, translation) : ""}${once(made, `feed ${code}`, () => feedLink(language))}
</head>
<body>
<a class="skip-link" href="#main">${text.skip}</a>
<header>
<div class="utility">
<div class="wrap utility-row">
<p class="official">${text.sample}</p>
${switcher}
${language.modes}
</div>
</div>
${once(made, `header ${code} ${channel}`, () => header(language, channel))}
</header>
${crumbs}
<main class="wrap" id="main" tabindex="-1">
${main}
</main>
<p class="wrap print-address">${facts.base}${url}</p>
${once(made, `footer ${code}`, () => footer(language))}
<p class="visually-hidden" id="status" role="status"></p>
</body>
</html>
`;
}

function feedLink({ title, feed }) {
  return `<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">`;
}

/** The metas of pages that are no articles. */
export function listMetas(language, title, description, url, kind = "") {
  const name = escape(title);
  const about = escape(description || `${title} - ${language.title}`);
  const column = kind
    ? `<meta name="ColumnName" content="${name}">
<meta name="ColumnDescription" content="${about}">
<meta name="ColumnKeywords" content="${name}">
<meta name="ColumnType" content="${kind}">
`
    : "";
  return `${column}<meta name="description" content="${about}">
<meta property="og:type" content="website">
<meta property="og:title" content="${name}">
<meta property="og:url" content="${facts.base}${url}">
<meta property="og:site_name" content="${language.title}">
<meta property="og:locale" content="${language.og_locale}">
<meta property="og:description" content="${about}">
`;
}

/** A breadcrumb of (title, url) below the home page. */
export function breadcrumb(language, links) {
  const rows = [[language.strings.home, language.home], ...links].map(
    ([title, url]) => `<li><a href="${url}">${escape(title)}</a></li>`,
  );
  return `<nav class="wrap breadcrumb" aria-label="${language.strings.here}">
<ol>
${rows.join("\n")}
</ol>
</nav>`;
}

/** The breadcrumb of a channel or of one of its sections. */
export function placeCrumbs(language, slug) {
  return once(made, `crumbs ${language.code} ${slug}`, () => {
    const channel = language.navigation.find((one) => one.slug === slug.split("-")[0]);
    const section = channel.sections.find((one) => one.slug === slug);
    return breadcrumb(language, [channel, section].filter(Boolean).map(({ title, url }) => [title, url]));
  });
}

function fallback(code, channel) {
  const { home } = facts.languages[code === "zh" ? "en" : "zh"];
  return channel ? `${home}${channel}/` : home;
}

function languages(code, url, translated) {
  const note = translated ? "" : `<span class="untranslated"> · ${facts.languages[code].strings.untranslated}</span>`;
  const rows = codes.map((one) => {
    const { tag, name } = facts.languages[one];
    return one === code
      ? `<li><span lang="${tag}" aria-current="true">${name}</span></li>`
      : `<li><a href="${url}" lang="${tag}" hreflang="${tag}">${name}</a>${note}</li>`;
  });
  return `<nav class="languages" aria-label="${facts.languages[code].strings.languages}">
<ul>
${rows.join("\n")}
</ul>
</nav>`;
}

function alternates(code, url, translation) {
  const [zh, en] = code === "zh" ? [url, translation] : [translation, url];
  return `<link rel="alternate" hreflang="zh-CN" href="${facts.base}${zh}">
<link rel="alternate" hreflang="en" href="${facts.base}${en}">
<link rel="alternate" hreflang="x-default" href="${facts.base}${zh}">
`;
}

function header(language, current) {
  const link = ({ slug, url, title }) =>
    `<li><a href="${url}"${slug === current ? ' aria-current="true"' : ""}>${title}</a>`;
  const children = ({ sections }) =>
    sections.length ? `\n<ul>\n${sections.map((one) => `${link(one)}</li>`).join("\n")}\n</ul>` : "";
  return `<div class="wrap masthead">
<a class="brand" href="${language.home}">
<img src="/theme/icons/emblem.svg" width="56" height="56" alt="">
<span class="brand-text"><span class="brand-name">${language.title}</span>
<span class="brand-full">${language.full_title}</span></span>
</a>
${language.search}
</div>
<nav class="channels" aria-label="${language.strings.channels}">
<div class="wrap channels-row">
<ul class="channels-strip">
${language.navigation.map((one) => `${link(one)}</li>`).join("\n")}
</ul>
<details class="menu">
<summary>${language.strings.all_channels}</summary>
<div class="channels-panel">
<ul class="wrap">
${language.navigation.map((one) => `${link(one)}${children(one)}\n</li>`).join("\n")}
</ul>
</div>
</details>
</div>
</nav>`;
}

function footer({ code, strings: text, footer: lines, sitemap, feed }) {
  const pages = code === "zh" ? facts.pages : [];
  const register = "https://beian.mps.gov.cn/#/query/webSearch?code=";
  return `<footer class="site-footer">
<div class="wrap">
<nav aria-label="${text.about}">
<ul>
${pages.map(({ url, title }) => `<li><a href="${url}">${title}</a></li>`).join("\n")}
<li><a href="${sitemap}">${text.site_map}</a></li>
<li><a href="${feed}" type="application/atom+xml">${text.subscribe}</a></li>
</ul>
</nav>
<p>
<span>${text.organizer}${lines.organizer}</span>
<span>${text.operator}${lines.operator}</span>
<span>${text.address}${lines.address}</span>
<span>${text.phone}${lines.phone}</span>
<span><a href="mailto:${lines.email}">${text.email}${lines.email}</a></span>
</p>
<p>
<span lang="zh"><a href="https://beian.miit.gov.cn/">${lines.icp}</a></span>
<span lang="zh"><a href="${register}${lines.police_code}">${lines.police}</a></span>
</p>
<p>${text.note}</p>
</div>
</footer>`;
}
