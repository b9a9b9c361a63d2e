"use strict";

/**
 * The engine of the search as it is published, run in this process: a worker's surroundings are put up around it, and
 * its network is a folder.
 */

const fs = require("fs");
const path = require("path");
const vm = require("vm");
const zlib = require("zlib");

const PROJECT = path.join(__dirname, "..", "..");
const PACKAGES = { "/lunr.js": "lunr/lunr.min.js", "/fflate.js": "fflate/umd/index.js" };

/**
 * @param {string} script the text of the worker's file
 * @param {Object} options `files`: from an address to its bytes, or null; `missing`: names that this browser has not;
 *   `patience`: milliseconds that a long timer really takes
 * @returns {Object} `send(message)`, `messages` so far, `next(test)` a promise of the next message that passes,
 *   `requests` so far, `inner`: what the engine lets programs at
 */
function startEngine(script, options) {
  const messages = [];
  const waiting = [];
  const requests = [];
  const sandbox = {
    TextDecoder,
    TextEncoder,
    Blob,
    Response,
    AbortController,
    DecompressionStream,
    Uint8Array,
    DataView,
    setTimeout: (call, time) => setTimeout(call, Math.min(time, options.patience || 1)),
    clearTimeout,
    postMessage: (message) => {
      messages.push(structuredClone(message));
      waiting.splice(0).forEach((look) => look());
    },
    fetch: async (address, init) => {
      requests.push(address);
      const answer = await options.files(address, init || {});
      return answer instanceof Response ? answer : new Response(answer, { status: answer ? 200 : 404 });
    },
    importScripts: (address) => {
      requests.push(address);
      vm.runInContext(fs.readFileSync(path.join(PROJECT, "node_modules", PACKAGES[address]), "utf8"), sandbox);
    },
  };
  (options.missing || []).forEach((name) => delete sandbox[name]);
  sandbox.self = sandbox;
  vm.createContext(sandbox);
  vm.runInContext(script, sandbox, { filename: "worker.js" });
  const next = async (test) => {
    let from = 0;
    for (;;) {
      for (; from < messages.length; from += 1) if (test(messages[from])) return messages[from];
      await new Promise((resolve) => waiting.push(resolve));
    }
  };
  return { send: (data) => sandbox.onmessage({ data }), messages, next, requests, inner: sandbox.engine };
}

/**
 * @param {string} folder
 * @returns {function(string): ?Buffer}
 */
function folderFiles(folder) {
  return (address) => {
    const file = path.join(folder, address);
    return fs.existsSync(file) ? fs.readFileSync(file) : null;
  };
}

/** @returns {Object} an index with everything in it, read at once, for what cannot wait */
function readWhole(engine, files, address) {
  const { decodeHead, decodeShard, decodeLengths, fileAddress } = engine.inner;
  const read = (name) => new Uint8Array(zlib.gunzipSync(files(name)));
  const index = decodeHead(read(address), address);
  for (const segment of index.segments) {
    for (let number = 0; number < segment.shards; number += 1) {
      segment.loaded[number] = decodeShard(read(fileAddress(index, "s", segment.shardPacks, number)));
    }
    segment.lengths = decodeLengths(read(`${index.base}exact.${segment.exact}.bin`), segment.docs);
  }
  return index;
}

/**
 * The engine on the index of drawn documents in the folder SEARCH_FOLDER, see test_search_engine.py.
 * @param {Object=} options of {@link startEngine}
 * @returns {Promise<Object>} {engine, documents, readAll}
 */
async function openSmallIndex(options) {
  const { head, documents } = readFacts();
  const engine = startEngine(readScript(), {
    files: folderFiles(path.join(process.env.SEARCH_FOLDER, "drawn")),
    ...options,
  });
  await engine.send({ type: "open", head, inflate: "/fflate.js", lunr: "" });
  const readAll = () => readWhole(engine, folderFiles(path.join(process.env.SEARCH_FOLDER, "drawn")), head);
  return { engine, documents, readAll };
}

/**
 * The engine on the index of written documents.
 * @param {string} language zh or en
 * @param {Object=} options of {@link startEngine}
 * @returns {Promise<Object>} the engine
 */
async function openWritten(language, options) {
  const engine = startEngine(readScript(), { files: writtenFiles(), ...options });
  await engine.send({
    type: "open",
    head: readFacts().written[language],
    inflate: "/fflate.js",
    lunr: language === "en" ? "/lunr.js" : "",
  });
  return engine;
}

function writtenFiles() {
  return folderFiles(path.join(process.env.SEARCH_FOLDER, "written"));
}

function readFacts() {
  return JSON.parse(fs.readFileSync(path.join(process.env.SEARCH_FOLDER, "documents.json"), "utf8"));
}

/**
 * Search, and wait for the last word.
 * @param {Object} engine
 * @param {string} text
 * @param {Object=} more of the message
 * @returns {Promise<Object>} the message "results" or "error"
 */
async function ask(engine, text, more) {
  const id = (more && more.id) || engine.messages.length + 1;
  await engine.send({ type: "search", id, text, filters: {}, sort: "relevance", offset: 0, count: 10, ...more });
  return engine.next((message) => message.id === id && (message.type === "error" || message.final));
}

/** @returns {string} a title or an excerpt, its marks in brackets */
function marked(parts) {
  return parts.map(([text, isMarked]) => (isMarked ? `[${text}]` : text)).join("");
}

/** @returns {string} the worker's file, as it is published */
function readScript() {
  return fs.readFileSync(path.join(process.env.SEARCH_FOLDER, "worker.js"), "utf8");
}

/**
 * @param {number} seed
 * @returns {function(number): number} an integer below its argument; always the same sequence
 */
function makeChance(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

module.exports = {
  startEngine,
  openSmallIndex,
  openWritten,
  writtenFiles,
  readFacts,
  readScript,
  readWhole,
  folderFiles,
  ask,
  marked,
  makeChance,
  PROJECT,
};
