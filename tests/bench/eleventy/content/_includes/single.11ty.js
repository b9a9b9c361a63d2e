// A simple page.
import { escape, facts } from "../../site/facts.js";
import { frame, listMetas } from "../../site/frame.js";

export function render({ code, content, description, page, title }) {
  const language = facts.languages[code];
  return frame({
    code,
    title: `${title} - ${language.title}`,
    url: page.url,
    head: listMetas(language, title, description, page.url),
    main: `<article class="article is-alone">
<header class="article-head">
<h1>${escape(title)}</h1>
</header>
<div class="article-body prose">
${content}</div>
</article>`,
  });
}
