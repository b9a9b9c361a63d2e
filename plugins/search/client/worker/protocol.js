/* Messages of the page and answers to it; nothing is ever thrown out of the worker. */

let opened = Promise.reject(failure("head"));
opened.catch(() => {});
let latest = 0;
let kept = { key: "", list: null };

const HANDLERS = { open, search: answerSearch, suggest: answerSuggest, facets: answerFacets };

/* What is inside, for programs: lunr's own questions over files that they have read themselves. */
self.engine = { decodeHead, decodeShard, decodeLengths, compareTerms, fileAddress, rowOf, expand, rank };

self.onmessage = async ({ data }) => {
  try {
    await HANDLERS[data.type](data);
  } catch (error) {
    self.postMessage({ type: "error", id: data.id, code: CODES.includes(error.code) ? error.code : "corrupt" });
  }
};

/* {type: "open", head, inflate, lunr}: addresses. */
function open({ head, inflate, lunr }) {
  Object.assign(settings, { inflate, lunr });
  opened = load(head, (bytes) => decodeHead(bytes, head));
  return opened;
}

/* {type: "search", id, text, filters, sort, offset, count}: a newer search silences an older one. */
async function answerSearch(message) {
  latest += 1;
  const turn = latest;
  const index = await opened;
  const key = JSON.stringify([message.text, message.filters, message.sort, index.base]);
  if (kept.key !== key) {
    const list = await prepare(index, message, (early) => turn === latest && self.postMessage(early));
    if (turn !== latest) return;
    kept = { key, list };
  }
  const answer = await showResults(index, kept.list, message, true);
  if (turn === latest) self.postMessage(answer);
}

/* Single characters need many shards: the best documents among those of the first are shown while the others come. */
async function prepare(index, message, tell) {
  const found = await resolve(index, message.text);
  if (!found.plan.isPartial) return makeList(index, found, message);
  let waiting = true;
  const early = makeList(index, found, message).then((list) => showResults(index, list, message, false));
  early.then((answer) => waiting && tell(answer)).catch(() => {});
  await loadSingles(index, found.query);
  waiting = false;
  return makeList(index, { ...found, plan: planQuery(index, found.query) }, message);
}

/* {type: "suggest", id, text} */
async function answerSuggest({ id, text }) {
  const items = (await suggest(await opened, text)).map((item) => ({ text: item }));
  self.postMessage({ type: "suggestions", id, items });
}

/* {type: "facets", id, text, filters} */
async function answerFacets({ id, text, filters }) {
  const index = await opened;
  const found = await resolve(index, text);
  if (found.plan.isPartial) await loadSingles(index, found.query);
  const { whole, rest } = await collect(index, { ...found, plan: planQuery(index, found.query) });
  self.postMessage({ type: "facets", id, ...(await countFacets(index, whole.concat(rest), filters || {})) });
}
