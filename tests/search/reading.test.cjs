"use strict";

/* What readers type, and what they get to see. */

const assert = require("node:assert");
const test = require("node:test");
const { openWritten, openSmallIndex, ask, marked } = require("./engine.cjs");

async function titles(engine, text, more) {
  const answer = await ask(engine, text, more);
  assert.strictEqual(answer.type, "results", text);
  return answer.items.map((item) => item.title.map(([part]) => part).join(""));
}

test("a result has an address, a day, labels, and marked parts of title and text", async () => {
  const engine = await openWritten("zh");
  const answer = await ask(engine, "书香政协");
  assert.strictEqual(answer.total, 1);
  assert.strictEqual(answer.exact, true);
  const [item] = answer.items;
  assert.deepStrictEqual([item.address, item.date, item.channel, item.kind], ["/0/", "2019-03-01", "要闻", "文章"]);
  assert.strictEqual(marked(item.title), "市政协召开主席会议");
  assert.match(marked(item.excerpt), /扬州的\[书香政协\]建设/);
});

test("a hit in title or people stands before one in the text", async () => {
  const engine = await openWritten("zh");
  assert.strictEqual((await titles(engine, "茶馆"))[0], "老城的茶馆");
  assert.strictEqual((await titles(engine, "提案"))[0], "市政协召开主席会议");
});

test("the longest word is marked, also in traditional characters", async () => {
  const engine = await openWritten("zh");
  const answer = await ask(engine, "协商民主");
  assert.strictEqual(marked(answer.items[0].title), "臺灣同胞參觀[協商民主]展");
  assert.match(marked(answer.items[0].excerpt), /\[協商民主\]主題展覽/);
});

test("traditional characters find simplified ones", async () => {
  const engine = await openWritten("zh");
  assert.deepStrictEqual(await titles(engine, "鄉村振興"), ["乡村振兴调研"]);
  assert.deepStrictEqual(await titles(engine, "興"), ["乡村振兴调研", "臺灣同胞參觀協商民主展"]);
  assert.deepStrictEqual(await titles(engine, "臺灣"), ["臺灣同胞參觀協商民主展"]);
});

test("characters beyond the first plane are found and marked", async () => {
  const engine = await openWritten("zh");
  const answer = await ask(engine, "𠮷野");
  assert.match(marked(answer.items[0].excerpt), /\[𠮷野\]家也/);
  assert.deepStrictEqual(await titles(engine, "𠮷"), ["老城的茶馆"]);
});

test("one character finds all that has it", async () => {
  const engine = await openWritten("zh");
  assert.deepStrictEqual((await titles(engine, "茶")).sort(), ["乡村振兴调研", "老城的茶馆"]);
});

test("pinyin and its initials find words", async () => {
  for (const text of ["shenyang", "sy", "Shen Yang", "ＳＹ"]) {
    const engine = await openWritten("zh");
    const answer = await ask(engine, text);
    assert.deepStrictEqual(answer.notes, [{ code: "pinyin", text: "沈阳" }], text);
    assert.match(marked(answer.items[0].excerpt), /\[沈阳\]/);
  }
});

test("letters that few texts have are pinyin if that finds more", async () => {
  const engine = await openWritten("zh");
  assert.strictEqual((await ask(engine, "img")).items[0].address, "/5/");
  assert.deepStrictEqual((await ask(engine, "sx")).notes, []);
});

test("synonyms follow, with a note", async () => {
  const engine = await openWritten("zh");
  const answer = await ask(engine, "人代会");
  assert.deepStrictEqual(
    answer.items.map((item) => item.address),
    ["/3/", "/2/"],
  );
  assert.deepStrictEqual(answer.notes, [{ code: "synonyms", words: ["两会"] }]);
});

test("one wrong character is forgiven, with a note", async () => {
  for (const [text, better] of [
    ["乡村振新", "乡村振兴"],
    ["主席会仪", "主席会议"],
    ["张小明", "张晓明"],
  ]) {
    const engine = await openWritten("zh");
    const answer = await ask(engine, text);
    assert.deepStrictEqual(answer.notes, [{ code: "corrected", text: better }], text);
    assert.ok(answer.total > 0);
  }
});

test("what is quoted stands there as it is", async () => {
  const engine = await openWritten("zh");
  assert.deepStrictEqual(await titles(engine, "“商民主”"), ["臺灣同胞參觀協商民主展"]);
  assert.strictEqual((await ask(engine, "“商民主”")).total, 1);
  assert.strictEqual((await ask(engine, "“说到 茶客”")).total, 0);
  assert.strictEqual((await ask(engine, "“茶客很多。说到委员”")).total, 1);
  assert.deepStrictEqual(await titles(engine, "商民主"), ["臺灣同胞參觀協商民主展", "第一回"]);
  for (const text of ['"提案办理工作"', "「提案办理工作」", "『提案办理工作』"])
    assert.strictEqual((await ask(engine, text)).total, 1, text);
});

test("all words come before some of them", async () => {
  const engine = await openWritten("zh");
  const found = await titles(engine, "委员提案");
  assert.ok(found.includes("老城的茶馆") && found.includes("第一回"));
});

test("signs of lunr's language are text", async () => {
  const engine = await openWritten("zh");
  for (const text of ["title:提案", "提案*", "+提案", "-提案", "提案~1", "提案^10", "(提案)", "*", "提案 OR"]) {
    const answer = await ask(engine, text);
    assert.strictEqual(answer.type, "results", text);
    if (text.includes("提案") && !/[a-z]/i.test(text)) assert.ok(answer.total >= 2, text);
  }
});

test("markup is text, in queries and in documents", async () => {
  const engine = await openWritten("zh");
  const answer = await ask(engine, "<img src=x onerror=alert(1)>");
  assert.strictEqual(answer.items[0].title.map(([part]) => part).join(""), "<img src=x onerror=alert(1)>");
  assert.ok(answer.items[0].title.some(([part, isMarked]) => part === "onerror" && isMarked));
});

test("nothing a reader may type ends in an error", async () => {
  const engine = await openWritten("zh");
  const long = "政协委员在扬州召开主席会议研究提案办理工作".repeat(100).slice(0, 2000);
  for (const text of [
    "",
    "   ",
    "。，！？",
    "\ud800",
    "政\udc00协",
    "\u0000",
    "政\u0000协",
    "%00",
    long,
    "a".repeat(2000),
    "“",
    "“”",
    '""',
    "👍",
    "﷽",
    "ﬁ",
    "1 2 3 4 5 6 7 8 9 0 1 2 3 4",
  ]) {
    const answer = await ask(engine, text);
    assert.strictEqual(answer.type, "results", JSON.stringify(text.slice(0, 20)));
  }
  const [note] = (await ask(engine, long)).notes;
  assert.strictEqual(note.code, "too_long");
  assert.strictEqual(note.text, long.slice(0, 64));
  assert.deepStrictEqual((await ask(engine, "。，！？")).total, 0);
});

test("a long query asks for few files", async () => {
  const { engine } = await openSmallIndex();
  await ask(engine, "政协委员在扬州召开主席会议研究提案办理工作并就乡村振兴与文史资料征集建言资政", { count: 5 });
  assert.ok(engine.requests.length <= 24, String(engine.requests.length));
});

test("terms sort by code points, as the index has them", async () => {
  const { compareTerms } = (await openWritten("zh")).inner;
  const sorted = ["1", "a", "ab", "中", "中\u0000", "中a", "中国", "\ue000", "\uffef", "𠮷", "𠮷野"];
  assert.deepStrictEqual(sorted.slice().reverse().sort(compareTerms), sorted);
});

test("suggestions begin as the reader has begun", async () => {
  const engine = await openWritten("zh");
  const suggest = async (text) => {
    await engine.send({ type: "suggest", id: text, text });
    const { items } = await engine.next((message) => message.type === "suggestions" && message.id === text);
    return items.map((item) => item.text);
  };
  assert.ok((await suggest("书香")).includes("书香政协"));
  assert.deepStrictEqual(await suggest("sheny"), ["沈阳", "审阅"]);
  assert.deepStrictEqual((await suggest("提案 sxz"))[0], "提案 书香政协");
  assert.deepStrictEqual(await suggest("。"), []);
  assert.ok((await suggest("茶")).length <= 8);
});

test("English words are stemmed, in any form, and marked as they stand", async () => {
  const engine = await openWritten("en");
  const found = await titles(engine, "committee");
  assert.deepStrictEqual(found.sort(), ["Committees at work", "Members discuss poverty relief"]);
  const answer = await ask(engine, "proposal committees");
  assert.strictEqual(marked(answer.items[0].title), "[Committees] at work");
  assert.match(marked(answer.items[0].excerpt), /Working \[committees\] worked on \[proposals\] in 2023/);
});

test("an excerpt is cut between words", async () => {
  const engine = await openWritten("en");
  const { items } = await ask(engine, "lighthouse");
  const shown = marked(items[0].excerpt);
  assert.match(shown, /^….*\[lighthouse\].*…$/);
  const whole = ["Bridges", "over", "rivers", "and", "a", "lighthouse", "among", "gardens", "harbours"];
  for (const word of shown.match(/\p{L}+/gu)) assert.ok(whole.includes(word), shown);
});

test("English quotes ask for whole words, Han characters are found in English texts", async () => {
  const engine = await openWritten("en");
  assert.deepStrictEqual(await titles(engine, '"relief of poverty"'), ["Members discuss poverty relief"]);
  assert.deepStrictEqual(await titles(engine, '"art"'), ["Art exhibition"]);
  assert.deepStrictEqual(await titles(engine, "扬州"), ["Art exhibition"]);
  assert.strictEqual((await ask(engine, "the of and")).total, 0);
});
