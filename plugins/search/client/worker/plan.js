/* Which terms of the index answer a query: as few shards as possible, and no document missed. */

const MOST_PAIRS = 9;
const FIRST_SHARDS = 8;
const SHORT = 5;
const LONGEST_WORD = 16;
const HEAD_LISTS = [1, 2, 3, 5];

/**
 * Load what a first answer needs. A short run may be a word of the dictionary, which one shard tells; else pairs that
 * cover the run without overlap, nine at most, spread over a long one. A single character is looked for only if there
 * is nothing else: the texts tell then.
 * @param {Object} index
 * @param {Object} query
 * @returns {Promise<void>}
 */
async function loadFirst(index, query) {
  const longer = query.runs.filter((run) => run.chars.length > 1);
  if (!longer.length) return loadParts(index, singleShards(index, query).slice(0, FIRST_SHARDS));
  const cover = (run) => [run.text, ...firstPlaces(run).map((place) => pairAt(run, place))];
  const isShort = (run) => run.isStem || run.chars.length < SHORT;
  await loadTerms(
    index,
    longer.flatMap((run) => (isShort(run) ? [run.text] : cover(run))),
  );
  const open = longer.filter((run) => !run.isStem && !(rowOf(index, run.text) || {}).isComplete);
  return loadTerms(index, open.flatMap(cover));
}

/**
 * Load all that tells of single characters.
 * @param {Object} index
 * @param {Object} query
 * @returns {Promise<void>}
 */
function loadSingles(index, query) {
  return loadParts(index, singleShards(index, query));
}

function loadParts(index, parts) {
  return Promise.all(parts.map(([segment, number]) => loadShard(index, segment, number)));
}

function singleShards(index, query) {
  return query.runs.flatMap((run) => shardsOfPrefix(index, run.text));
}

function firstPlaces(run) {
  const last = run.chars.length - 2;
  if (last >= MOST_PAIRS)
    return Array.from({ length: MOST_PAIRS }, (_, at) => Math.round((at * last) / (MOST_PAIRS - 1)));
  return Array.from({ length: Math.floor(last / 2) + 1 }, (_, at) => at * 2).concat(last % 2 ? [last] : []);
}

function pairAt(run, place) {
  return run.chars.slice(place, place + 2).join("");
}

/**
 * What the loaded shards tell of a query.
 * @param {Object} index
 * @param {Object} query
 * @returns {Object} `whole`: documents that have, by all signs, every run; `headed`: those that have them in title,
 *   people or tags; `isCertain`: no text need be asked; `words` the runs are cut into, each {text, row, docs};
 *   `isCovered` by them; `missing`: pairs that would tell more; `isPartial`: so would other shards
 */
function planQuery(index, query) {
  const single = query.runs.every((run) => run.chars.length === 1);
  const runs = query.runs.filter((run) => single || run.chars.length > 1);
  const plans = runs.map((run) =>
    single ? planSingle(index, run) : run.isStem ? planStem(index, run) : planRun(index, run),
  );
  const isRun = (phrase) => runs.some((run) => !run.isStem && run.text === phrase);
  return {
    whole: plans.length ? intersect(plans.map((plan) => plan.whole)) : new Set(),
    headed: plans.length ? intersect(plans.map((plan) => plan.headed)) : new Set(),
    isCertain: runs.length === query.runs.length && query.phrases.every(isRun) && plans.every((plan) => plan.isCertain),
    words: plans.flatMap((plan) => plan.words),
    isCovered: plans.every((plan) => plan.isCovered),
    missing: plans.flatMap((plan) => plan.missing),
    isPartial: single && singleShards(index, query).some(([segment, number]) => !segment.loaded[number]),
  };
}

/* A character that is followed by another begins a pair; one that is not has a mark. */
function planSingle(index, run) {
  const rows = termsOfPrefix(index, run.text)
    .map((term) => rowOf(index, term))
    .filter(Boolean);
  const gather = (lists) => {
    const docs = new Set();
    for (const row of rows) for (const doc of documentsOf(row, lists)) docs.add(doc);
    return docs;
  };
  return { whole: gather(), headed: gather(HEAD_LISTS), isCertain: true, isCovered: false, words: [], missing: [] };
}

function planStem(index, run) {
  const row = rowOf(index, run.text);
  const whole = documentsOf(row);
  const words = [{ text: run.text, row, docs: whole, isStem: true }];
  return { whole, headed: documentsOf(row, HEAD_LISTS), isCertain: true, isCovered: true, words, missing: [] };
}

function planRun(index, run) {
  const known = knownTerms(index, run);
  const length = run.chars.length;
  const covers = known.filter(({ row }) => row && row.isComplete);
  const widest = covers.filter(
    (one) => !covers.some((other) => other !== one && one.at >= other.at && one.end <= other.end),
  );
  const told = (place) => widest.some((one) => one.at <= place && one.end >= place + 2);
  const words = cutWords(run, known);
  const isAbsent = known.some(({ row }) => row === null);
  const places = Array.from({ length: length - 1 }, (_, place) => place).filter((place) => !told(place));
  return {
    whole: isAbsent ? new Set() : intersect(widest.map(({ row }) => documentsOf(row))),
    headed: isAbsent ? new Set() : intersect(widest.map(({ row }) => documentsOf(row, HEAD_LISTS))),
    isCertain: widest.length === 1 && !places.length,
    isCovered: words.reduce((sum, word) => sum + (word.isInner ? 0 : word.end - word.at), 0) === length,
    words: words.map((word) => ({ ...word, docs: documentsOfWord(word, widest) })),
    missing:
      length - 1 > MOST_PAIRS
        ? []
        : places.map((place) => pairAt(run, place)).filter((pair) => rowOf(index, pair) === undefined),
  };
}

/* The terms in a run that the loaded shards speak of; a pair that the index does not have is there with null. */
function knownTerms(index, run) {
  const known = [];
  for (let at = 0; at < run.chars.length - 1; at += 1) {
    for (let end = at + 2; end <= Math.min(run.chars.length, at + LONGEST_WORD); end += 1) {
      const text = run.chars.slice(at, end).join("");
      const row = rowOf(index, text);
      if (row || (row === null && end === at + 2)) known.push({ at, end, text, row });
    }
  }
  return known;
}

/* The fewest words that cover most, the more frequent if there is a choice; and the words within them, as jieba's
   search mode has them. */
function cutWords(run, known) {
  const words = known.filter(({ row }) => row && row.isWord);
  const best = [];
  best[run.chars.length] = { cost: 0, cut: [] };
  for (let at = run.chars.length - 1; at >= 0; at -= 1) {
    best[at] = { cost: best[at + 1].cost + 1.5, cut: best[at + 1].cut };
    for (const word of words.filter((one) => one.at === at)) {
      const cost = best[word.end].cost + 1 - Math.log(1 + word.row.frequency) / 100;
      if (cost < best[at].cost) best[at] = { cost, cut: [word, ...best[word.end].cut] };
    }
  }
  const { cut } = best[0];
  const inner = words.filter((word) =>
    cut.some((piece) => piece !== word && word.at >= piece.at && word.end <= piece.end),
  );
  return cut.concat(inner.map((word) => ({ ...word, isInner: true })));
}

/* A word that is not of the dictionary may stand in other documents too, cut otherwise. */
function documentsOfWord(word, covers) {
  const within = covers.filter((one) => one.at >= word.at && one.end <= word.end);
  return word.row.isComplete || !within.length
    ? documentsOf(word.row)
    : intersect(within.map(({ row }) => documentsOf(row)));
}
