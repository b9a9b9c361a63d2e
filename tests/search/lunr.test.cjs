"use strict";

/* lunr's own tests of its search, unmodified, on the engine and its shards. */

const assert = require("node:assert");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const test = require("node:test");
const vm = require("node:vm");
const lunr = require("../../node_modules/lunr/lunr.js");
const { startEngine, readScript, readWhole, folderFiles, PROJECT } = require("./engine.cjs");

const TESTS = path.join(PROJECT, "node_modules", "lunr", "test", "search_test.js");
const COUNT = 132;

/** What the index cannot keep, by a part of the test's name: the words with which it is refused. */
const REFUSED = {
  // Shards hold tf and lengths of documents that are all worth the same.
  "with build-time document boost": /documents have no boost/,
  // Every term of the vocabulary might match; only a few shards of it are ever loaded.
  "leading wildcard": /at the end/,
  "contained wildcard": /at the end/,
  "edit distance": /without ~/,
  "typeahead style search": /without ~/,
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lunr-"));
const engine = startEngine(readScript(), { files: folderFiles(folder) });
const indexes = new Map();

/** The index of documents, made by the code that makes the site's; read whole, as lunr's tests do not wait. */
function indexOf(asked) {
  const key = JSON.stringify(asked);
  if (!indexes.has(key)) {
    const place = path.join(folder, String(indexes.size));
    const made = execFileSync(process.env.PYTHON, ["-m", "tests.search.small_index", place], {
      cwd: PROJECT,
      input: key,
    });
    indexes.set(key, readWhole(engine, folderFiles(place), made.toString().trim()));
  }
  return indexes.get(key);
}

/** `lunr(function () {…})` as its users know it. */
function lunrOverShards(configure) {
  const fields = {};
  const documents = [];
  const names = { ref: "id" };
  configure.call({
    ref: (name) => {
      names.ref = name;
    },
    field: (name, options) => {
      fields[name] = (options || {}).boost || 1;
    },
    add: (document, options) => {
      if (options && options.boost) throw new Error("documents have no boost");
      documents.push(document);
    },
  });
  const pipeline = new lunr.Pipeline();
  pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  const words = (document) =>
    Object.fromEntries(
      Object.keys(fields).map((name) => [name, pipeline.run(lunr.tokenizer(document[name])).map(String)]),
    );
  const index = indexOf({
    documents: documents.map(words),
    fields: { body: 1, title: 1, people: 1, tags: 1, ...fields },
  });
  const query = (ask) =>
    answer(index, Object.keys(fields), ask).map(([doc, score, metadata]) => {
      return { ref: documents[doc][names.ref], score, matchData: { metadata } };
    });
  return { query, search: (text) => query((asked) => new lunr.QueryParser(text, asked).parse()) };
}

/* A clause with lunr's pipeline is one for each word that comes out of it. */
function answer(index, names, ask) {
  const query = new lunr.Query(names);
  ask.call(query, query);
  const stemming = new lunr.Pipeline();
  stemming.add(lunr.stemmer);
  const clauses = query.clauses.flatMap(({ term, usePipeline, wildcard, ...rest }) => {
    const open = term.endsWith("*") && term.indexOf("*") === term.length - 1;
    const terms = usePipeline ? stemming.runString(term) : [open ? term.slice(0, -1) : term];
    return terms.map((one) => ({ ...rest, term: one, wildcard: open }));
  });
  return Array.from(engine.inner.rank(index, clauses), ([doc, score]) => [doc, score, matched(index, clauses, doc)]);
}

/* lunr's metadata: which term stands in which field. */
function matched(index, clauses, doc) {
  const metadata = {};
  for (const clause of clauses.filter(({ presence }) => presence !== lunr.Query.presence.PROHIBITED)) {
    for (const term of engine.inner.expand(index, clause)) {
      for (const field of clause.fields) {
        const { ids } = engine.inner.rowOf(index, term).lists[["body", "title"].indexOf(field)];
        if (ids.includes(doc)) metadata[term] = { ...metadata[term], [field]: {} };
      }
    }
  }
  return metadata;
}

/* As much of mocha as the tests use: each test has a context of its own, made by all set-ups around it. */
function readSuite(source) {
  const found = [];
  const around = [];
  const mocha = {
    suite: (name, define) => {
      around.push({ name, setups: [] });
      define();
      around.pop();
    },
    setup: (run) => around[around.length - 1].setups.push(run),
    test: (name, run) => {
      const levels = around.slice();
      found.push([
        levels
          .map((level) => level.name)
          .concat(name)
          .join(" / "),
        () => {
          const context = {};
          levels.flatMap((level) => level.setups).forEach((setup) => setup.call(context));
          run.call(context);
        },
      ]);
    },
  };
  const chai = {
    equal: assert.equal,
    lengthOf: (list, length) => assert.strictEqual(list.length, length),
    sameMembers: (left, right) => assert.deepStrictEqual(left.slice().sort(), right.slice().sort()),
    isTrue: (value) => assert.strictEqual(value, true),
    throws: assert.throws,
    doesNotThrow: assert.doesNotThrow,
  };
  const users = Object.assign(lunrOverShards, { Query: lunr.Query, QueryParseError: lunr.QueryParseError });
  vm.runInThisContext(`(function (suite, setup, test, assert, lunr) {${source}\n})`)(
    mocha.suite,
    mocha.setup,
    mocha.test,
    chai,
    users,
  );
  return found;
}

const tests = readSuite(fs.readFileSync(TESTS, "utf8"));

test("all of lunr's tests are there", () => assert.strictEqual(tests.length, COUNT));

for (const [name, run] of tests) {
  const part = Object.keys(REFUSED).find((one) => name.includes(one));
  test(part ? `${name} (refused)` : name, () => (part ? assert.throws(run, REFUSED[part]) : run()));
}

test.after(() => fs.rmSync(folder, { recursive: true }));
