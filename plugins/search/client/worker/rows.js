/* Rows: what all segments know of a term, with the numbers of documents counted through. */

const LAST = "\u{10ffff}";

/**
 * Load the shards that hold `terms`, in every segment.
 * @param {Object} index
 * @param {string[]} terms
 * @returns {Promise<void>}
 */
async function loadTerms(index, terms) {
  await Promise.all(
    index.segments.map((segment) => {
      const numbers = new Set(terms.map((term) => shardOf(segment, term)));
      return Promise.all(Array.from(numbers, (number) => loadShard(index, segment, number)));
    }),
  );
}

async function loadShard(index, segment, number) {
  if (number < 0 || segment.loaded[number]) return;
  const address = fileAddress(index, "s", segment.shardPacks, number);
  segment.loaded[number] = await load(address, decodeShard);
}

/**
 * @param {Object} index
 * @param {string} prefix
 * @returns {Array} pairs of a segment and the number of a shard that may have terms with `prefix`
 */
function shardsOfPrefix(index, prefix) {
  const found = [];
  for (const segment of index.segments) {
    const last = shardOf(segment, prefix + LAST);
    for (let number = Math.max(0, shardOf(segment, prefix)); number <= last; number += 1) found.push([segment, number]);
  }
  return found;
}

/**
 * The terms with `prefix` in the shards that are loaded, sorted.
 * @param {Object} index
 * @param {string} prefix
 * @returns {string[]}
 */
function termsOfPrefix(index, prefix) {
  const terms = new Set();
  for (const [segment, number] of shardsOfPrefix(index, prefix)) {
    if (!segment.loaded[number]) continue;
    for (const term of segment.loaded[number].keys()) if (term.startsWith(prefix)) terms.add(term);
  }
  return Array.from(terms).sort(compareTerms);
}

/**
 * @param {Object} index
 * @param {string} term
 * @returns {?Object} `lists` as in a shard; `isWord` for lunr; `isComplete`: names every document that has the string;
 *   null if the index has no such term, undefined if a shard that may have it is not loaded
 */
function rowOf(index, term) {
  if (index.rows.has(term)) return index.rows.get(term);
  const parts = [];
  for (const segment of index.segments) {
    const number = shardOf(segment, term);
    if (number < 0) continue;
    if (!segment.loaded[number]) return undefined;
    const entry = segment.loaded[number].get(term);
    if (entry) parts.push([segment.start, entry]);
  }
  const row = parts.length ? mergeParts(term, parts) : null;
  index.rows.set(term, row);
  return row;
}

function mergeParts(term, parts) {
  const lists = Array.from({ length: 6 }, () => ({ ids: [], tfs: [], lengths: [] }));
  let mask = 0;
  for (const [start, entry] of parts) {
    mask |= entry.mask;
    entry.lists.forEach((postings, list) => {
      for (const id of postings.ids) lists[list].ids.push(start + id);
      for (const tf of postings.tfs) lists[list].tfs.push(tf);
      for (const length of postings.lengths) lists[list].lengths.push(length);
    });
  }
  const isComplete = (mask & COMPLETE) > 0 || Array.from(term).length === 2;
  return { lists, isWord: (mask & 15) > 0, isComplete, frequency: new Set(lists[0].ids.concat(lists[1].ids)).size };
}

/**
 * @param {?Object} row
 * @param {number[]=} lists which of them; all if not given
 * @returns {Set<number>} documents
 */
function documentsOf(row, lists) {
  const docs = new Set();
  if (row) {
    row.lists.forEach((postings, list) => {
      if (!lists || lists.includes(list)) postings.ids.forEach((id) => docs.add(id));
    });
  }
  return docs;
}

/**
 * @param {Set<number>[]} sets at least one
 * @returns {Set<number>} what is in all of them
 */
function intersect(sets) {
  const [least, ...others] = sets.slice().sort((left, right) => left.size - right.size);
  return new Set(Array.from(least).filter((doc) => others.every((set) => set.has(doc))));
}
