// The Atom feed of each language and of each channel, with full text.
import { escape, facts, stamp } from "../site/facts.js";

export const data = {
  pagination: { data: "collections.feeds", size: 1, alias: "feed", addAllPagesToCollections: false },
  eleventyExcludeFromCollections: true,
  permalink: ({ feed }) => `${feed.url}feed.xml`,
};

export function render({ feed }) {
  const language = facts.languages[feed.code];
  const own = `${facts.base}${feed.url}feed.xml`;
  const updated = feed.entries.length ? `<updated>${stamp(feed.entries[0].moment)}</updated>\n` : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language.tag}">
<id>${own}</id>
<title>${escape(feed.title)}</title>
<subtitle>${escape(feed.description)}</subtitle>
<link rel="self" type="application/atom+xml" href="${own}"/>
<link rel="alternate" type="text/html" href="${facts.base}${feed.url}"/>
${updated}<author><name>${language.title}</name></author>
${feed.entries.map((entry) => print(entry, language)).join("")}</feed>
`;
}

function print({ title, description, moment, url, item }, language) {
  const html = item.templateContent.replaceAll('="/', `="${facts.base}/`);
  const author = item.data.authors?.join(language.strings.comma) ?? language.title;
  return `<entry>
<id>${facts.base}${url}</id>
<title>${escape(title)}</title>
<link rel="alternate" type="text/html" href="${facts.base}${url}"/>
<published>${stamp(moment)}</published>
<updated>${stamp(moment)}</updated>
<author><name>${escape(author)}</name></author>
<summary>${escape(description)}</summary>
<content type="html">${escape(html)}</content>
</entry>
`;
}
