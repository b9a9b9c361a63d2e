"use strict";

/* Networks fail, files are damaged, sites are deployed anew, browsers are old: each has one message. */

const assert = require("node:assert");
const test = require("node:test");
const { openWritten, startEngine, readScript, readFacts, writtenFiles, ask } = require("./engine.cjs");

/* Files of the index, but what `change` makes of some. It takes the address, its bytes, and how often it was asked. */
function changed(change) {
  const files = writtenFiles();
  const counts = new Map();
  return (address, init) => {
    const count = (counts.get(address) || 0) + 1;
    counts.set(address, count);
    return change(address, files(address), count, init);
  };
}

const isShard = (address) => address.includes("/s/");

async function askChanged(change) {
  const engine = await openWritten("zh", { files: changed(change) });
  return [await ask(engine, "提案"), engine];
}

test("a lost connection is tried twice, then told", async () => {
  const [answer, engine] = await askChanged((address, bytes) => {
    if (isShard(address)) throw new TypeError("Failed to fetch");
    return bytes;
  });
  assert.deepStrictEqual([answer.type, answer.code], ["error", "network"]);
  const shard = engine.requests.find(isShard);
  assert.strictEqual(engine.requests.filter((address) => address === shard).length, 2);
});

test("one failure is not noticed", async () => {
  const [answer] = await askChanged((address, bytes, count) => {
    if (count === 1) throw new TypeError("Failed to fetch");
    return bytes;
  });
  assert.strictEqual(answer.type, "results");
});

test("a tired server is tried twice, then told", async () => {
  const [answer] = await askChanged((address, bytes) => (isShard(address) ? new Response("", { status: 503 }) : bytes));
  assert.strictEqual(answer.code, "network");
});

test("a server that never answers is not waited for", async () => {
  const [answer] = await askChanged((address, bytes, count, init) => {
    if (!isShard(address)) return bytes;
    return new Promise((resolve, reject) => init.signal.addEventListener("abort", () => reject(new Error("aborted"))));
  });
  assert.strictEqual(answer.code, "network");
});

test("a file that is no longer there is told as such, at once", async () => {
  const [answer, engine] = await askChanged((address, bytes) => (isShard(address) ? null : bytes));
  assert.strictEqual(answer.code, "missing");
  assert.strictEqual(new Set(engine.requests).size, engine.requests.length);
});

for (const [name, damage] of [
  ["cut short", (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ["empty", () => Buffer.alloc(0)],
  ["a page of the server", () => Buffer.from("<!doctype html><p>Not here")],
  [
    "with a wrong byte",
    (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 255 : byte))),
  ],
]) {
  test(`a damaged file (${name}) is fetched again past the cache`, async () => {
    const [answer] = await askChanged((address, bytes, count, init) =>
      init.cache === "reload" ? bytes : damage(bytes),
    );
    assert.strictEqual(answer.type, "results");
  });

  test(`a file that stays damaged (${name}) is told`, async () => {
    const [answer] = await askChanged((address, bytes) => (isShard(address) ? damage(bytes) : bytes));
    assert.deepStrictEqual([answer.type, answer.code], ["error", "corrupt"]);
  });
}

test("after a failure the same question may be asked again", async () => {
  let broken = true;
  const engine = await openWritten("zh", {
    files: changed((address, bytes) => (broken && isShard(address) ? null : bytes)),
  });
  assert.strictEqual((await ask(engine, "提案")).code, "missing");
  broken = false;
  assert.ok((await ask(engine, "提案")).total > 0);
});

test("a head that is not there, or of another time, is told for the engine and for each question", async () => {
  for (const [files, code] of [
    [() => null, "missing"],
    [() => Buffer.from("\x02\x00\x00\x00{}"), "head"],
  ]) {
    const engine = startEngine(readScript(), { files });
    await engine.send({ type: "open", head: "/search/zh/head.0.bin", inflate: "", lunr: "" });
    assert.deepStrictEqual(
      engine.messages.map((message) => message.code),
      [code],
    );
    assert.strictEqual((await ask(engine, "提案")).code, code);
  }
});

test("a question before the engine was opened is an error", async () => {
  const engine = startEngine(readScript(), { files: () => null });
  assert.strictEqual((await ask(engine, "提案")).code, "head");
});

test("a browser that cannot unpack loads what can", async () => {
  const engine = await openWritten("zh", { missing: ["DecompressionStream"] });
  assert.ok((await ask(engine, "提案")).total > 0);
  assert.strictEqual(engine.requests.filter((address) => address === "/fflate.js").length, 1);
});

test("a server that has unpacked the files itself is forgiven", async () => {
  const zlib = require("node:zlib");
  const [answer] = await askChanged((address, bytes) => zlib.gunzipSync(bytes));
  assert.strictEqual(answer.type, "results");
});

test("only the newest question is answered", async () => {
  const engine = await openWritten("zh");
  const texts = ["提", "提案", "提案办理"];
  const sent = texts.map((text, id) =>
    engine.send({ type: "search", id, text, filters: {}, sort: "relevance", offset: 0, count: 5 }),
  );
  await Promise.all(sent);
  assert.deepStrictEqual(
    engine.messages.map((message) => message.id),
    [2],
  );
});

test("a question is forgotten when the next comes, even while its texts are read", async () => {
  let reading;
  const isReading = new Promise((resolve) => {
    reading = resolve;
  });
  const slow = changed(async (address, bytes) => {
    if (address.includes("/t/")) {
      reading();
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return bytes;
  });
  const engine = await openWritten("zh", { files: slow, patience: 1000 });
  const first = ask(engine, "提案", { id: "old" });
  await isReading;
  await ask(engine, "委员", { id: "new" });
  await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 100))]);
  assert.deepStrictEqual(
    engine.messages.map((message) => message.id),
    ["new"],
  );
});

test("a message without sense is answered with an error", async () => {
  const engine = await openWritten("zh");
  await engine.send({ type: "nonsense", id: 5 });
  assert.deepStrictEqual(
    engine.messages.map((message) => [message.type, message.id]),
    [["error", 5]],
  );
});

test("nothing is loaded before the first question but the head", async () => {
  const engine = await openWritten("zh");
  assert.deepStrictEqual(engine.requests, [readFacts().written.zh]);
});
