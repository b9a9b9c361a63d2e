"use strict";

/* Entries as citeproc-js makes them: standard input is {style, locales: {tag: XML}, groups: [{language, items}]} as JSON,
   standard output the text of each item by its id. */

const CSL = require("citeproc");
const fs = require("fs");

const { style, locales, groups } = JSON.parse(fs.readFileSync(0, "utf8"));

const entries = ({ language, items }) => {
  const byId = new Map(items.map(item => [item.id, item]));
  const system = { retrieveLocale: tag => locales[tag] || locales["en-US"], retrieveItem: id => byId.get(id) };
  const engine = new CSL.Engine(system, style, language, true);
  engine.setOutputFormat("text");
  engine.updateItems([...byId.keys()]);
  const [facts, texts] = engine.makeBibliography();
  return facts.entry_ids.map(([id], index) => [id, texts[index]]);
};

process.stdout.write(JSON.stringify(Object.fromEntries(groups.flatMap(entries))));
