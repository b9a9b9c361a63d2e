// The lists of the site: of every channel, section and tag, in pages of twenty; feeds; neighbours.
import { codes, facts } from "./facts.js";

let known = { source: null, articles: null };

/** Every article of both languages, the newest first; an English title alone makes an entry in English lists. */
export function readArticles(api) {
  const all = api.getAll();
  if (known.source?.[0] === all[0] && known.source?.length === all.length) return known.articles;
  const articles = Object.fromEntries(codes.map((code) => [code, []]));
  for (const { data, url, inputPath } of all) {
    if (!data.places) continue;
    articles[data.code].push(entryOf(data, url, inputPath, data));
    if (data.foreign) articles.en.push({ ...entryOf(data, url, inputPath, data.foreign), foreign: true, tags: [] });
  }
  for (const entries of Object.values(articles)) entries.sort((one, other) => (one.moment < other.moment ? 1 : -1));
  const items = new Map(all.map((item) => [item.inputPath, item]));
  known = { source: all, articles: { ...articles, items } };
  return known.articles;
}

function entryOf(data, url, path, { title, description }) {
  const { moment, places, cover, keywords } = data;
  return { title, description, moment, places, cover, url, path, tags: keywords ?? [], foreign: false };
}

function group(entries, keys) {
  const groups = new Map();
  for (const entry of entries) {
    for (const key of entry[keys]) {
      if (groups.has(key)) groups.get(key).push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

/** Each page of each list; the whole lists are in `byPlace` and `byTag`. */
export function makeLists(articles) {
  const pages = [];
  for (const code of codes) {
    const language = facts.languages[code];
    const byPlace = group(articles[code], "places");
    const byTag = group(articles[code], "tags");
    language.byPlace = byPlace;
    language.byTag = [...byTag].sort((one, other) => other[1].length - one[1].length);
    language.entries = articles[code];
    for (const channel of language.navigation) {
      for (const place of [channel, ...channel.sections]) {
        pages.push(...split(code, { ...place, channel, entries: byPlace.get(place.slug) ?? [] }));
      }
    }
    for (const [tag, entries] of byTag) pages.push(...split(code, { title: tag, url: tagAddress(code, tag), entries }));
  }
  return pages;
}

/** Where the list of a tag stands. */
export function tagAddress(code, tag) {
  return `${facts.languages[code].prefix}/tags/${tag.replaceAll(" ", "-")}/`;
}

function split(code, list) {
  const total = Math.max(1, Math.ceil(list.entries.length / facts.per_page));
  return Array.from({ length: total }, (_, index) => ({
    ...list,
    code,
    total,
    number: index + 1,
    base: list.url,
    url: index ? `${list.url}page/${index + 1}/` : list.url,
    count: list.entries.length,
    entries: list.entries.slice(index * facts.per_page, (index + 1) * facts.per_page),
  }));
}

/** The feed of each language and of each of its channels. */
export function makeFeeds(articles) {
  return codes.flatMap((code) => {
    const language = facts.languages[code];
    const own = articles[code].filter((entry) => !entry.foreign);
    const lists = language.navigation.map(({ slug, title, description, url }) => ({
      title: `${title} - ${language.title}`,
      description,
      url,
      entries: own.filter(({ places }) => places.includes(slug)),
    }));
    const all = { title: language.title, description: language.description, url: language.home, entries: own };
    return [all, ...lists].map(({ entries, ...list }) => ({
      ...list,
      code,
      entries: entries.slice(0, facts.feed_items).map((entry) => ({ ...entry, item: articles.items.get(entry.path) })),
    }));
  });
}

/** The entries before and after each article of a channel, by the article's address. */
export function makeNeighbours(articles) {
  const neighbours = new Map();
  for (const code of codes) {
    const channels = new Map();
    for (const entry of articles[code]) {
      if (entry.foreign) continue;
      const channel = entry.places.at(0).split("-")[0];
      const newer = channels.get(channel);
      if (newer) neighbours.get(newer.url).earlier = entry;
      neighbours.set(entry.url, { later: newer });
      channels.set(channel, entry);
    }
  }
  return neighbours;
}
