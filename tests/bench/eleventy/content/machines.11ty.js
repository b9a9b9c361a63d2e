// sitemap.xml and robots.txt.
import { facts } from "../site/facts.js";

export const data = {
  files: ["sitemap.xml", "robots.txt"],
  pagination: { data: "files", size: 1, alias: "file", addAllPagesToCollections: false },
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: ["lists"] },
  permalink: ({ file }) => `/${file}`,
};

export function render({ file, collections }) {
  if (file === "robots.txt") return `User-agent: *\nDisallow:\n\nSitemap: ${facts.base}/sitemap.xml\n`;
  const articles = collections.all.map(({ url, data }) => print(url, data.moment, data.translation, data.code));
  const lists = collections.lists.filter(({ number }) => number === 1).map(({ url }) => print(url));
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${articles.join("")}${lists.join("")}</urlset>
`;
}

function print(url, moment = "", translation = undefined, code = "zh") {
  const [zh, en] = code === "zh" ? [url, translation?.url] : [translation?.url, url];
  const alternates = translation
    ? `<xhtml:link rel="alternate" hreflang="zh-CN" href="${facts.base}${zh}"/>
<xhtml:link rel="alternate" hreflang="en" href="${facts.base}${en}"/>
<xhtml:link rel="alternate" hreflang="x-default" href="${facts.base}${zh}"/>
`
    : "";
  return `<url>
<loc>${encodeURI(facts.base + url)}</loc>
${moment ? `<lastmod>${moment.slice(0, 10)}</lastmod>\n` : ""}${alternates}</url>
`;
}
