/* From a text to the documents in their order, and from these to what the page shows. */

const FEW = 10;
const MOST_REJECTED = 10;
const MOST_QUOTED = 50;
const MOST_SYNONYMS = 4;
const WIDTHS = { all: 90, han: 180 };

/**
 * Read the query as it is, then in simplified characters, then as pinyin, then, unless it is all words, with one
 * character changed, until something has the whole of it.
 * @param {Object} index
 * @param {string} text as typed
 * @returns {Promise<Object>} {query, plan, notes}; a partial plan lacks what {@link loadSingles} loads
 */
async function resolve(index, text) {
  let found = await readText(index, text);
  if (found.plan.whole.size >= FEW || !found.query.runs.length) return found;
  const word = await wordOfPinyin(index, found.query.text);
  if (word) return readInstead(index, found, word, "pinyin");
  if (found.plan.whole.size || found.plan.isCovered) return found;
  if (await loadTable(index, found.query.text)) found = await readText(index, text);
  if (found.plan.whole.size) return found;
  const better = await correct(index, found.query);
  return better ? readInstead(index, found, better, "corrected") : found;
}

async function readText(index, text) {
  const query = parseQuery(index, text);
  if (query.runs.length) await loadFirst(index, query);
  let plan = planQuery(index, query);
  // A few are read anyway, and tell.
  if (plan.missing.length && plan.whole.size > FEW) {
    await loadTerms(index, plan.missing);
    plan = planQuery(index, query);
  }
  return { query, plan, notes: query.isCut ? [{ code: "too_long", text: query.text }] : [] };
}

async function readInstead(index, found, text, code) {
  const other = await readText(index, text);
  return other.plan.whole.size > found.plan.whole.size ? { ...other, notes: [...found.notes, { code, text }] } : found;
}

/* The table of traditional characters is for those who type them. True if it changes the text. */
async function loadTable(index, text) {
  if (index.table || !index.traditional || !HAN.test(text)) return false;
  index.table = await load(`${index.base}traditional.${index.traditional}.bin`, (bytes) => {
    const chars = Array.from(utf8.decode(bytes));
    return new Map(Array.from({ length: chars.length >> 1 }, (_, at) => chars.slice(2 * at, 2 * at + 2)));
  });
  return fold(text, index.table) !== text;
}

/**
 * All documents for a query, best first: those with the whole of it; if these are few, those with its synonyms, then
 * those with all its words, then those with half of them.
 * @param {Object} index
 * @param {Object} found {@link resolve}
 * @returns {Promise<Object>} {whole, rest, notes}: lists of documents
 */
async function collect(index, found) {
  const { query, plan } = found;
  const clauses = plan.words.map(({ text }) => ({ term: text }));
  const scores = new Map(rank(index, clauses));
  const best = (left, right) => {
    return (
      plan.headed.has(right) - plan.headed.has(left) ||
      (scores.get(right) || 0) - (scores.get(left) || 0) ||
      right - left
    );
  };
  const whole = Array.from(plan.whole).sort(best);
  const notes = [];
  const seen = new Set(whole);
  const rest = [];
  const add = (docs, note) => {
    const fresh = Array.from(docs)
      .filter((doc) => !seen.has(doc))
      .sort(best);
    if (fresh.length && note) notes.push(note);
    fresh.forEach((doc) => seen.add(doc) && rest.push(doc));
  };
  if (query.phrases.length || seen.size >= FEW) return { whole, rest, notes };
  const others = await findSynonyms(index, query);
  add(others.docs, others.words.length && { code: "synonyms", words: others.words });
  const words = plan.words.filter((word) => !word.isInner).map((word) => word.docs);
  const vague = { code: "some_words" };
  if (words.length && seen.size < FEW) add(intersect(words), words.length < 2 && vague);
  if (words.length > 1 && seen.size < FEW) add(withHalf(words), vague);
  return { whole, rest, notes };
}

function withHalf(words) {
  const counts = new Map();
  for (const docs of words) for (const doc of docs) counts.set(doc, (counts.get(doc) || 0) + 1);
  return Array.from(counts)
    .filter(([, count]) => 2 * count >= words.length)
    .map(([doc]) => doc);
}

/* A run that has synonyms is exchanged for each of them in turn. */
async function findSynonyms(index, query) {
  const docs = new Set();
  const words = [];
  const variants = query.runs.flatMap((run) => {
    const groups = index.synonyms.filter((group) => group.includes(run.text));
    return groups
      .flat()
      .filter((word) => word !== run.text)
      .map((word) => [run, word]);
  });
  for (const [run, word] of variants.slice(0, MOST_SYNONYMS)) {
    const { plan } = await readText(index, query.runs.map((one) => (one === run ? word : one.text)).join(" "));
    if (plan.whole.size) words.push(word);
    plan.whole.forEach((doc) => docs.add(doc));
  }
  return { docs, words };
}

/**
 * The list that a search walks along: `shown` are sure, `moved` have all signs of the whole but not the string.
 * @param {Object} index
 * @param {Object} found {@link resolve}
 * @param {Object} message of the page: filters, sort
 * @returns {Promise<Object>}
 */
async function makeList(index, found, message) {
  const [tiers, passes] = await Promise.all([collect(index, found), makeFilter(index, message.filters)]);
  const order = (docs) => {
    const kept = docs.filter(passes);
    return message.sort === "date" ? kept.sort((left, right) => right - left) : kept;
  };
  return {
    ...found,
    notes: found.notes.concat(tiers.notes),
    whole: order(tiers.whole),
    rest: order(tiers.rest),
    shown: [],
    moved: [],
    given: [],
    next: 0,
  };
}

/**
 * Read texts until `size` documents of the list are sure, or there are no more, or too many were not what they seemed.
 * @param {Object} index
 * @param {Object} list
 * @param {number} size
 * @param {number} most that may turn out not to be the string before others are read
 * @returns {Promise<void>}
 */
async function extend(index, list, size, most) {
  const { query, plan, whole } = list;
  const limit = list.moved.length + most;
  while (list.shown.length < size && list.next < whole.length && list.moved.length < limit) {
    const docs = whole.slice(list.next, list.next + Math.max(size - list.shown.length, list.moved.length));
    const records = await Promise.all(docs.map((doc) => loadRecord(index, doc)));
    list.next += docs.length;
    docs.forEach((doc, at) =>
      (plan.isCertain || hasAll(index, query, records[at]) ? list.shown : list.moved).push(doc),
    );
  }
}

/* Where the whole stands, it is marked, else its words. */
function needlesOf(index, { query, plan }, record) {
  const whole = query.phrases.map((text) => ({ text })).concat(query.runs);
  return hasAll(index, query, record) ? whole : whole.concat(plan.words.filter((word) => !word.isStem));
}

/* What was not read is believed where more was right than wrong. What turned out not to be the string stands behind all
   that may be, if there is little else, and nowhere if it was quoted. */
function answerOf({ shown, whole, next, rest, moved, query }) {
  const unread = whole.slice(next);
  if (query.phrases.length) return shown.concat(unread);
  if (shown.length < moved.length) return shown.concat(rest, moved, unread);
  const docs = shown.concat(unread, rest);
  return docs.length < FEW ? docs.concat(moved) : docs;
}

/* What a reader has seen stays where it stands, whatever was read since: else a page would leave some results out. */
function goOn(list, offset) {
  const given = list.given.slice(0, offset);
  const seen = new Set(given);
  return given.concat(answerOf(list).filter((doc) => !seen.has(doc)));
}

/**
 * @param {Object} index
 * @param {Object} list
 * @param {Object} message {id, offset, count}
 * @param {boolean} final
 * @returns {Promise<Object>} the message for the page
 */
async function showResults(index, list, message, final) {
  const { id, offset, count } = message;
  const isQuoted = list.query.phrases.length > 0;
  await extend(index, list, offset + count, final ? (isQuoted ? MOST_QUOTED : MOST_REJECTED) : 1);
  const isSure = list.plan.isCertain || list.next >= list.whole.length;
  const docs = goOn(list, offset);
  const upTo = isQuoted || !final ? Math.min(offset + count, list.shown.length) : offset + count;
  const records = await Promise.all(docs.slice(offset, upTo).map((doc) => loadRecord(index, doc)));
  const items = records.map((record) => ({
    address: record.address,
    date: record.date,
    channel: (index.channels[record.channel] || ["", ""])[1],
    kind: (index.kinds[record.kind] || ["", ""])[1],
    ...showRecord(record, needlesOf(index, list, record), WIDTHS[index.bigrams]),
  }));
  if (final) list.given = docs.slice(0, upTo);
  const isVague =
    docs.length && !list.shown.length && list.next && !list.notes.some((note) => note.code === "some_words");
  const notes = isVague ? list.notes.concat({ code: "some_words" }) : list.notes;
  return { type: "results", id, total: docs.length, exact: isSure, final, offset, items, notes };
}
