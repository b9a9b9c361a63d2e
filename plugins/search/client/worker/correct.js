/* One wrong character, when nothing is found. */

const MOST_TEXTS = 8;

/**
 * @param {Object} index
 * @param {Object} query
 * @returns {Promise<string>} the query with one character changed so that its runs occur; empty if there is none
 */
async function correct(index, query) {
  const run = query.runs.find((one) => !one.isStem && one.chars.length > 2 && !planRun(index, one).whole.size);
  if (!run || run.chars.length - 1 > MOST_PAIRS) return "";
  const better = (await findWord(index, run)) || (await findNear(index, run));
  return better && query.runs.map((one) => (one === run ? better : one.text)).join(" ");
}

/* A word that begins alike; of three characters, as names have, also where the shards at hand do not tell. */
async function findWord(index, run) {
  const parts = shardsOfPrefix(index, run.chars[0]);
  if (run.chars.length === 3) await loadParts(index, parts.slice(0, FIRST_SHARDS));
  const words = termsOfPrefix(index, run.chars[0]).filter((term) => {
    const chars = Array.from(term);
    return chars.length === run.chars.length && isNear(chars, run.chars);
  });
  const known = words.map((term) => [term, rowOf(index, term)]).filter(([, row]) => row && row.isWord);
  return mostFrequent(known.map(([term, row]) => [term, row.frequency]))[0];
}

function isNear(chars, others) {
  return chars.filter((char, at) => char !== others[at]).length === 1;
}

/* What stands in texts that have all pairs but those of one place. */
async function findNear(index, run) {
  const pairs = run.chars.slice(1).map((_, place) => pairAt(run, place));
  await loadTerms(index, pairs);
  const sets = pairs.map((pair) => documentsOf(rowOf(index, pair)));
  const docs = new Set();
  run.chars.forEach((_, wrong) => {
    const rest = sets.filter((__, place) => place !== wrong && place !== wrong - 1);
    if (!rest.length) return;
    const newest = Array.from(intersect(rest)).sort((left, right) => right - left);
    newest.slice(0, 4).forEach((doc) => docs.add(doc));
  });
  const some = Array.from(docs).slice(0, MOST_TEXTS);
  const records = await Promise.all(some.map((doc) => loadRecord(index, doc)));
  const counts = new Map();
  for (const { folded } of records) {
    for (let at = 0; at + run.chars.length <= folded.length; at += 1) {
      const piece = folded.slice(at, at + run.chars.length);
      if (!isNear(piece, run.chars) || !piece.every((char) => WORD.test(char))) continue;
      counts.set(piece.join(""), (counts.get(piece.join("")) || 0) + 1);
    }
  }
  return mostFrequent(Array.from(counts))[0];
}
