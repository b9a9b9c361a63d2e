// The page of an article.
import { day, escape, facts, stamp } from "../../site/facts.js";
import { frame, placeCrumbs } from "../../site/frame.js";
import { tagAddress } from "../../site/lists.js";

const heading = /<h([23]) id="(s\d+)">(.*?)<\/h\1>/g;

export function render(data) {
  const { code, content, title, url, place, translation } = { ...data, url: data.page.url };
  const language = facts.languages[code];
  const channel = place.split("-")[0];
  return frame({
    code,
    channel,
    title: `${title} - ${labelOf(language, place)} - ${language.title}`,
    url,
    head: head(data, language, url),
    crumbs: placeCrumbs(language, place),
    main: main(data, language, url, content),
    translation: translation?.url,
  });
}

function labelOf({ navigation }, slug) {
  const channel = navigation.find((one) => one.slug === slug.split("-")[0]);
  return (channel.sections.find((one) => one.slug === slug) ?? channel).title;
}

function meta(name, content) {
  return content ? `<meta name="${name}" content="${escape(content)}">\n` : "";
}

function property(name, content) {
  return content ? `<meta property="og:${name}" content="${escape(content)}">\n` : "";
}

function head({ title, moment, source, authors, description, keywords, cover, editor }, language, url) {
  const image = cover ? `${facts.base}/${cover}` : "";
  const full = facts.base + url;
  const person = (name) => ({ "@type": "Person", name });
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    inLanguage: language.tag,
    headline: title,
    datePublished: stamp(moment),
    sourceOrganization: source ? { "@type": "Organization", name: source } : undefined,
    author: authors?.map(person),
    editor: editor ? [person(editor)] : undefined,
    keywords,
    description,
    url: full,
    mainEntityOfPage: full,
    image: image || undefined,
    publisher: { "@type": "Organization", name: language.full_title },
  };
  return [
    `<script src="/theme/article.js" defer></script>\n`,
    meta("ArticleTitle", title),
    meta("PubDate", moment),
    meta("ContentSource", source ?? language.title),
    meta("Author", authors?.join(language.strings.comma)),
    meta("Description", description),
    meta("Keywords", keywords.join(",")),
    meta("Image", image),
    meta("Url", full),
    property("type", "article"),
    property("title", title),
    property("url", full),
    property("site_name", language.title),
    property("locale", language.og_locale),
    property("description", description),
    property("image", image),
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>\n`,
  ].join("");
}

/** One line of markup, or nothing where there is nothing to print. */
function line(value, print) {
  return value ? `${print(value)}\n` : "";
}

function main(data, language, url, content) {
  const { code, title, kicker, subtitle, editor, keywords, translation } = data;
  const text = language.strings;
  const headings = [...content.matchAll(heading)];
  const contents = headings.length > 2;
  const tags = keywords.map((tag) => `<li><a href="${encodeURI(tagAddress(code, tag))}" rel="tag">${tag}</a></li>\n`);
  return `<article class="article${contents ? " has-contents" : " is-alone"}">
<header class="article-head">
${line(kicker, () => `<p class="kicker">${escape(kicker)}</p>`)}<h1>${escape(title)}</h1>
${line(subtitle, () => `<p class="subtitle">${escape(subtitle)}</p>`)}${byline(data, text)}
${tools(data, language, url)}</header>
${contents ? nav(text, headings) : ""}<div class="article-body">
<div class="prose">
${content}</div>
</div>
<footer class="article-end">
${[
    line(editor, () => `<p>${text.editor}${escape(editor)}</p>`),
    line(translation, () => alsoIn(translation, text)),
  ].join("")}<ul class="tags">
${tags.join("")}</ul>
${neighbours(data.collections.neighbours.get(url), text)}</footer>
</article>`;
}

function byline({ code, moment, source, authors, words }, text) {
  const origin = line(source, () => `<span>${text.source}${escape(source)}</span>`);
  return `<p class="byline">
<time datetime="${stamp(moment)}">${day(code, moment)} ${moment.slice(11)}</time>
${origin}${line(authors, () => by(authors, text))}<span>${words}${text.words}</span>
</p>`;
}

function tools({ code, title, subtitle, authors, source, moment, qr }, language, url) {
  const [first, second, third, last] = language.tools;
  const names = authors ? authors.join(", ") : (source ?? language.full_title);
  const more = subtitle ? `${code === "zh" ? "：" : ": "}${subtitle}` : "";
  const published = moment.slice(0, 10);
  const date = code === "zh" ? `（${published}）` : ` (${published})`;
  const cited = `${escape(`${names}. ${title}${more}`)}[EB/OL].${date}[<time></time>]. ${facts.base}${url}.`;
  return `${first}${cited}${second}${language.standard}${third}${qr}${last}\n`;
}

function by(authors, text) {
  return `<span>${text.author}${escape(authors.join(text.comma))}</span>`;
}

function alsoIn({ url, tag, title }, text) {
  return `<p>${text.also}<a href="${url}" lang="${tag}" hreflang="${tag}">${escape(title)}</a></p>`;
}

function neighbours({ earlier, later }, text) {
  const row = (entry, rel, label) =>
    `<li><a href="${entry.url}" rel="${rel}"><span>${label}</span>${escape(entry.title)}</a></li>`;
  return `<ul class="neighbours">
${line(earlier, () => row(earlier, "prev", text.earlier))}${line(later, () => row(later, "next", text.later))}</ul>
`;
}

function nav(text, headings) {
  const rows = headings.map(
    ([, level, anchor, title]) => `<li class="level-${level}"><a href="#${anchor}">${title}</a></li>`,
  );
  return `<nav class="contents" aria-label="${text.contents}">
<details open>
<summary>${text.contents}</summary>
<ol>
${rows.join("\n")}
</ol>
</details>
</nav>
`;
}
