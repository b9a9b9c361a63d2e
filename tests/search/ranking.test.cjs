"use strict";

/* The engine over its shards against lunr.js, unmodified, over all documents at once. */

const assert = require("node:assert");
const test = require("node:test");
const lunr = require("../../node_modules/lunr/lunr.js");
const { openSmallIndex, makeChance } = require("./engine.cjs");

const FIELDS = { body: 1, title: 8, people: 4, tags: 3 };
const NAMES = Object.keys(FIELDS);
const { REQUIRED, PROHIBITED } = lunr.Query.presence;

/** lunr's index of the documents: words as they are, terms numbered as they sort. */
function buildWhole(documents) {
  const builder = new lunr.Builder();
  for (const name of NAMES) builder.field(name, { boost: FIELDS[name] });
  const rows = documents.map((document, id) => {
    const row = { id };
    for (const name of NAMES) row[name] = (document[name] || []).flat();
    return row;
  });
  const terms = new Set(rows.flatMap((row) => NAMES.flatMap((name) => row[name])));
  for (const term of Array.from(terms).sort()) {
    builder.invertedIndex[term] = { _index: builder.termIndex };
    builder.termIndex += 1;
    for (const name of NAMES) builder.invertedIndex[term][name] = {};
  }
  rows.forEach((row) => builder.add(row));
  return builder.build();
}

/** lunr's answer, documents with the same score newest first. */
function askWhole(whole, clauses) {
  const results = whole.query((query) => {
    for (const { term, ...options } of clauses) {
      const wildcard = options.wildcard ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
      query.term(term, { ...options, wildcard, usePipeline: false });
    }
  });
  return results
    .map(({ ref, score }) => [Number(ref), score])
    .sort((left, right) => right[1] - left[1] || right[0] - left[0]);
}

/** For each kind of question a maker and how many of it are asked. */
function questions(documents) {
  const chance = makeChance(7);
  const words = Array.from(new Set(documents.flatMap((one) => NAMES.flatMap((name) => (one[name] || []).flat()))));
  const pick = () => words[chance(words.length)];
  const common = () => (chance(2) ? pick() : documents[chance(documents.length)].body[0][0]);
  const plain = (count) => Array.from({ length: count }, () => ({ term: common() }));
  const kinds = {
    single: [30, () => plain(1)],
    several: [40, () => plain(2 + chance(4))],
    "the same word twice": [
      5,
      () => {
        const [one] = plain(1);
        return [one, ...plain(1), { ...one, boost: 3 }];
      },
    ],
    unknown: [5, () => [...plain(chance(2)), { term: "没有的词" }]],
    required: [20, () => [{ term: common(), presence: REQUIRED }, ...plain(1 + chance(3))]],
    "several required": [10, () => plain(2).map((one) => ({ ...one, presence: REQUIRED }))],
    "required and missing": [10, () => [{ term: "没有的词", presence: REQUIRED }, ...plain(1 + chance(2))]],
    prohibited: [20, () => [{ term: common(), presence: PROHIBITED }, ...plain(1 + chance(3))]],
    "only prohibited": [8, () => plain(1 + chance(2)).map((one) => ({ ...one, presence: PROHIBITED }))],
    "required and prohibited": [
      8,
      () => [{ term: common(), presence: REQUIRED }, { term: common(), presence: PROHIBITED }, ...plain(1)],
    ],
    "a field": [20, () => [{ term: common(), fields: [NAMES[chance(4)]] }, ...plain(chance(2))]],
    "a required field": [10, () => [{ term: common(), fields: ["title"], presence: REQUIRED }, ...plain(1)]],
    boost: [15, () => plain(3).map((one) => ({ ...one, boost: 1 + chance(20) / 2 }))],
    prefix: [20, () => [{ term: common().slice(0, 1 + chance(2)), wildcard: true }, ...plain(chance(2))]],
    "prefix, with a presence": [
      8,
      () => [{ term: common().slice(0, 2), wildcard: true, presence: chance(2) ? REQUIRED : PROHIBITED }, ...plain(1)],
    ],
    nothing: [1, () => []],
  };
  return Object.entries(kinds).flatMap(([kind, [count, make]]) => Array.from({ length: count }, () => [kind, make()]));
}

test("every question of lunr gets lunr's documents, in its order, with its scores", async () => {
  const { engine, documents, readAll } = await openSmallIndex();
  const index = readAll();
  const whole = buildWhole(documents);
  const asked = questions(documents);
  assert.ok(asked.length >= 160);
  let found = 0;
  for (const [kind, clauses] of asked) {
    const answer = structuredClone(engine.inner.rank(index, clauses));
    assert.deepStrictEqual(answer, askWhole(whole, clauses), `${kind}: ${JSON.stringify(clauses)}`);
    found += answer.length;
  }
  assert.ok(found > asked.length * 20, "the questions find too little to prove anything");
});

test("what needs the whole vocabulary is refused with words", async () => {
  const { engine } = await openSmallIndex();
  const refused = [
    [{ term: "政协", editDistance: 1 }, /without ~/],
    [{ term: "*协" }, /at the end/],
    [{ term: "政*协" }, /at the end/],
  ];
  for (const [clause, words] of refused) assert.throws(() => engine.inner.rank({}, [clause]), words);
});
