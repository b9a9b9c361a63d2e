"use strict";

/* What is found, against the slow and obvious way: reading every document. */

const assert = require("node:assert");
const test = require("node:test");
const { openSmallIndex, ask, makeChance } = require("./engine.cjs");

const FIELDS = ["title", "people", "tags", "body"];
const ALL = { count: 100000 };

function textsOf(documents) {
  return documents.map((one) =>
    FIELDS.map((name) => (one[name] || []).map((run) => run.join("")).join("，")).join("\n"),
  );
}

/* Strings that stand in some document, wherever words end. */
function* drawStrings(texts, count, shortest, longest) {
  const chance = makeChance(shortest * 100 + longest);
  for (let left = count; left > 0; left -= 1) {
    const runs = texts[chance(texts.length)].split(/[，\n]/).filter((run) => run.length >= shortest);
    const run = runs[chance(runs.length)];
    const length = Math.min(run.length, shortest + chance(longest - shortest + 1));
    const at = chance(run.length - length + 1);
    yield run.slice(at, at + length);
  }
}

function idsOf(answer) {
  return answer.items.map(({ address }) => Number(address.replace(/\//g, "")));
}

for (const [name, count, shortest, longest] of [
  ["characters", 5, 1, 1],
  ["pairs", 12, 2, 2],
  ["strings", 50, 3, 6],
  ["long strings", 20, 7, 24],
]) {
  test(`every document with one of ${count} ${name} is found, before all others`, async () => {
    const { engine, documents } = await openSmallIndex();
    const texts = textsOf(documents);
    for (const string of drawStrings(texts, count, shortest, longest)) {
      const answer = await ask(engine, string, ALL);
      const truth = texts.flatMap((text, id) => (text.includes(string) ? [id] : []));
      const found = idsOf(answer);
      assert.deepStrictEqual(
        found.slice(0, truth.length).sort((a, b) => a - b),
        truth,
        string,
      );
      assert.strictEqual(new Set(found).size, answer.total, string);
      assert.ok(answer.exact, string);
    }
  });
}

test("what is quoted is found there, and nothing else", async () => {
  const { engine, documents } = await openSmallIndex();
  const texts = textsOf(documents);
  for (const string of drawStrings(texts, 25, 2, 9)) {
    const answer = await ask(engine, `“${string}”`, ALL);
    assert.deepStrictEqual(
      idsOf(answer).sort((a, b) => a - b),
      texts.flatMap((text, id) => (text.includes(string) ? [id] : [])),
      string,
    );
    assert.strictEqual(answer.total, answer.items.length);
  }
});

test("two words are both in what comes first", async () => {
  const { engine, documents } = await openSmallIndex();
  const texts = textsOf(documents);
  const strings = Array.from(drawStrings(texts, 30, 2, 3));
  for (let at = 0; at < strings.length; at += 2) {
    const [left, right] = strings.slice(at, at + 2);
    const answer = await ask(engine, `${left} ${right}`, ALL);
    const truth = texts.flatMap((text, id) => (text.includes(left) && text.includes(right) ? [id] : []));
    assert.deepStrictEqual(
      idsOf(answer)
        .slice(0, truth.length)
        .sort((a, b) => a - b),
      truth,
      `${left} ${right}`,
    );
  }
});

test("pages of a list follow one another", async () => {
  const { engine, documents } = await openSmallIndex();
  const [string] = drawStrings(textsOf(documents), 1, 3, 3);
  const whole = idsOf(await ask(engine, string, ALL));
  const pages = [];
  const { engine: other } = await openSmallIndex();
  while (pages.length < whole.length)
    pages.push(...idsOf(await ask(other, string, { offset: pages.length, count: 7 })));
  assert.deepStrictEqual(pages, whole);
});

test("page after page every document is given, and given once, whatever the texts tell meanwhile", async () => {
  const { engine, documents } = await openSmallIndex();
  const texts = textsOf(documents);
  for (const string of drawStrings(texts, 40, 3, 4)) {
    const pages = [];
    for (let total = 1; pages.length < total; ) {
      const answer = await ask(engine, string, { offset: pages.length, count: 3 });
      ({ total } = answer);
      if (!answer.items.length) break;
      pages.push(...idsOf(answer));
    }
    assert.strictEqual(new Set(pages).size, pages.length, string);
    texts.forEach((text, id) => assert.ok(!text.includes(string) || pages.includes(id), string));
  }
});

test("the newest come first if asked for", async () => {
  const { engine, documents } = await openSmallIndex();
  for (const string of drawStrings(textsOf(documents), 4, 2, 2)) {
    const found = idsOf(await ask(engine, string, { ...ALL, sort: "date" }));
    const relevant = idsOf(await ask(engine, string, ALL));
    if (found.length < 10) continue;
    assert.deepStrictEqual(
      found,
      relevant.slice().sort((a, b) => b - a),
    );
  }
});

test("filters leave what they say, and counts tell how many", async () => {
  const { engine, documents } = await openSmallIndex();
  const year = (id) => String(2016 + Math.floor(id / 200));
  const channel = (id) => ["news", "proposals", "history"][id % 3];
  for (const string of drawStrings(textsOf(documents), 3, 2, 2)) {
    const all = idsOf(await ask(engine, string, ALL));
    const filters = { year: "2018", channel: "news" };
    const kept = idsOf(await ask(engine, string, { ...ALL, filters }));
    assert.deepStrictEqual(
      kept,
      all.filter((id) => year(id) === "2018" && channel(id) === "news"),
    );
    await engine.send({ type: "facets", id: string, text: string, filters });
    const facets = await engine.next((message) => message.type === "facets" && message.id === string);
    const count = (name) => all.filter((id) => channel(id) === name && year(id) === "2018").length;
    assert.deepStrictEqual(
      facets.channels,
      [
        ["news", "要闻"],
        ["proposals", "提案"],
        ["history", "文史"],
      ]
        .map((one) => [...one, count(one[0])])
        .filter((one) => one[2]),
    );
    for (const [name, found] of facets.years)
      assert.strictEqual(found, all.filter((id) => year(id) === name && channel(id) === "news").length);
    for (const [person, found] of facets.people) {
      assert.strictEqual(idsOf(await ask(engine, string, { ...ALL, filters: { ...filters, person } })).length, found);
    }
  }
});

test("a first answer needs few files", async () => {
  const { documents } = await openSmallIndex();
  const counts = [];
  for (const string of drawStrings(textsOf(documents), 21, 2, 4)) {
    const { engine } = await openSmallIndex();
    await ask(engine, string, { count: 5 });
    counts.push(engine.requests.length);
  }
  counts.sort((a, b) => a - b);
  assert.ok(counts[10] <= 12, `median ${counts[10]}`);
});
