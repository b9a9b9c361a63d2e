"use strict";

/* What of a reading campaign is found by what. */

const assert = require("node:assert");
const test = require("node:test");
const { openWritten, ask } = require("./engine.cjs");

async function titles(engine, text) {
  const answer = await ask(engine, text);
  assert.strictEqual(answer.type, "results", text);
  return answer.items.map((item) => item.title.map(([part]) => part).join(""));
}

for (const [what, text] of [
  ["its author", "曹雪芹"],
  ["its number with hyphens", "978-7-02-000220-7"],
  ["its number without hyphens", "9787020002207"],
  ["its number in quotes", "“978-7-02-000220-7”"],
  ["its number in full-width digits", "９７８７０２０００２２０７"],
  ["its theme", "古典小说"],
  ["its publisher", "人民文学出版社"],
]) {
  test(`a book is found by ${what}, before all others`, async () => {
    assert.strictEqual((await titles(await openWritten("campaign"), text))[0], "红楼梦");
  });
}

test("a title finds the book first, and then all that was written on it", async () => {
  const [first, ...others] = await titles(await openWritten("campaign"), "红楼梦");
  assert.strictEqual(first, "红楼梦");
  assert.deepStrictEqual(others.sort(), ["下乡札记", "雨夜读书"]);
});

test("who wrote an essay is found together with its book, before either alone", async () => {
  assert.strictEqual((await titles(await openWritten("campaign"), "张三 乡土中国"))[0], "下乡札记");
});
