// Settings of the peer “Eleventy”: JavaScript templates, plain markdown-it, no data files, lists computed once.
import markdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { makeFeeds, makeLists, makeNeighbours, readArticles } from "./site/lists.js";

/** markdown-it with numbered headings, and figures for pictures that stand alone. */
function makeMarkdown() {
  const markdown = markdownIt({ html: true, linkify: false, typographer: false }).use(footnotes);
  const { rules } = markdown.renderer;
  rules.heading_open = (tokens, index, _options, env) => {
    env.headings = (env.headings ?? 0) + 1;
    return `<${tokens[index].tag} id="s${env.headings}">`;
  };
  rules.image = (tokens, index) => {
    const { content } = tokens[index];
    const caption = tokens[index].attrGet("title");
    const alternative = markdown.utils.escapeHtml(content);
    const figcaption = caption ? `<figcaption>${markdown.utils.escapeHtml(caption)}</figcaption>` : "";
    const source = tokens[index].attrGet("src");
    const stem = source.replace(/\.jpg$/, "");
    const set = (kind) => [480, 800, 1200].map((width) => `${stem}-${width}.${kind} ${width}w`).join(", ");
    const sizes = 'sizes="(min-width: 48em) 42rem, 100vw"';
    const size = 'height="800" width="1200"';
    const avif = `<source ${sizes} srcset="${set("avif")}" type="image/avif">`;
    const jpeg = `src="${source}" srcset="${set("jpg")}"`;
    const image = `<img alt="${alternative}" decoding="async" loading="lazy" ${sizes} ${jpeg} ${size}>`;
    const shown = `<picture>${avif}${image}</picture>`;
    return (content ? `<a class="enlarge" href="${source}">${shown}</a>` : shown) + figcaption;
  };
  markdown.core.ruler.push("figures", ({ tokens }) => {
    for (let index = 1; index < tokens.length - 1; index += 1) {
      const children = tokens[index].children;
      if (tokens[index].type === "inline" && children.length === 1 && children[0].type === "image") {
        tokens[index - 1].tag = tokens[index + 1].tag = "figure";
      }
    }
  });
  return markdown;
}

export default function configure(config) {
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.setDataFileSuffixes([]);
  config.setLibrary("md", makeMarkdown());
  config.addPassthroughCopy({ images: "images" });
  config.addPreprocessor("drafts", "md", (data) => (data.draft ? false : undefined));
  config.addCollection("neighbours", (api) => makeNeighbours(readArticles(api)));
  config.addCollection("lists", (api) => makeLists(readArticles(api)));
  config.addCollection("feeds", (api) => makeFeeds(readArticles(api)));
  return { markdownTemplateEngine: false, htmlTemplateEngine: false };
}
