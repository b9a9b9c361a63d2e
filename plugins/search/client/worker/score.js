/* lunr's ranking: the formula of lunr.js 2.3.9 over frequencies and lengths, which no other document changes. */

const OPTIONAL = 1;
const REQUIRED = 2;
const PROHIBITED = 3;

/**
 * @param {Uint8Array} bytes the unpacked file of exact lengths: who puts them into `segment.lengths` gets lunr's scores
 *   to the last bit; readers are served by the classes of lengths in the head
 * @param {number} count of documents
 * @returns {number[]} words of each body
 */
function decodeLengths(bytes, count) {
  const source = { bytes, at: 0 };
  return Array.from({ length: count }, () => varint(source));
}

/* In words: exact where loaded, else the middle of its class. */
function bodyLength(index, doc) {
  const segment = segmentOf(index, doc);
  const id = doc - segment.start;
  if (segment.lengths) return segment.lengths[id];
  return index.classes[(segment.classes[id >> 1] >> ((id % 2) * 4)) & 15];
}

/**
 * What lunr.Index.query gives for the same clauses, without its pipeline; documents with the same score stand newest
 * first.
 * @param {Object} index with the shards of all terms loaded
 * @param {Object[]} clauses {term, fields, boost, presence (1 optional, 2 required, 3 prohibited), wildcard (true: all
 *   terms that begin so)}; `term` alone must be given
 * @returns {Array} pairs of a document and its score
 * @throws {Error} for what needs the whole vocabulary: edit distance, a wildcard that is not at the end
 */
function rank(index, clauses) {
  const asked = clauses.map((clause) => ({ fields: FIELDS, boost: 1, presence: OPTIONAL, ...clause }));
  asked.forEach(refuse);
  const weights = new Map();
  const touched = new Set();
  const required = [];
  const prohibited = new Set();
  for (const clause of asked) {
    const matches = new Set();
    for (const term of expand(index, clause)) {
      for (const field of clause.fields.map((name) => FIELDS.indexOf(name))) {
        const { ids } = rowOf(index, term).lists[field];
        if (clause.presence === PROHIBITED) {
          ids.forEach((doc) => prohibited.add(doc));
          continue;
        }
        addWeight(weights, term, field, clause.boost);
        ids.forEach((doc) => touched.add(doc * FIELDS.length + field) && matches.add(doc));
      }
    }
    if (clause.presence === REQUIRED) required.push(matches);
  }
  if (asked.every((clause) => clause.presence === PROHIBITED)) touchAll(index, touched);
  const scores = scoreFields(index, weights);
  const results = new Map();
  for (const key of touched) {
    const doc = Math.floor(key / FIELDS.length);
    if (prohibited.has(doc) || !required.every((matches) => matches.has(doc))) continue;
    results.set(doc, (results.get(doc) || 0) + (scores.get(key) || 0));
  }
  return Array.from(results).sort((left, right) => right[1] - left[1] || right[0] - left[0]);
}

/* In the order in which lunr walks its set of terms; the order in which fields are added up hangs on it. */
function expand(index, clause) {
  if (!clause.wildcard) return (rowOf(index, clause.term) || {}).isWord ? [clause.term] : [];
  const words = termsOfPrefix(index, clause.term).filter((term) => rowOf(index, term).isWord);
  return words.sort((left, right) => (left + "\uffff" < right + "\uffff" ? 1 : -1));
}

function refuse(clause) {
  if (clause.editDistance) throw new Error("edit distance needs the whole vocabulary: ask for the word without ~");
  if (clause.term.includes("*")) throw new Error("a wildcard may only stand at the end: give wildcard: true");
}

function addWeight(weights, term, field, boost) {
  if (!weights.has(term)) weights.set(term, new Map());
  const fields = weights.get(term);
  fields.set(field, (fields.get(field) || 0) + boost);
}

function touchAll(index, touched) {
  for (let key = 0; key < index.size * FIELDS.length; key += 1) touched.add(key);
}

/* The dot product of the question's vector and each field's, divided by the length of the former. Terms are taken in
   their order: sums of three and more hang on it in their last bit. */
function scoreFields(index, weights) {
  const sums = new Map();
  const squares = FIELDS.map(() => 0);
  for (const term of Array.from(weights.keys()).sort(compareTerms)) {
    const { lists } = rowOf(index, term);
    const idf = inverseFrequency(index, lists);
    for (const [field, weight] of weights.get(term)) {
      squares[field] += weight * weight;
      lists[field].ids.forEach((doc, place) => {
        const key = doc * FIELDS.length + field;
        const length = field ? lists[field].lengths[place] : bodyLength(index, doc);
        sums.set(key, (sums.get(key) || 0) + weight * termWeight(index, idf, field, lists[field].tfs[place], length));
      });
    }
  }
  for (const [key, sum] of sums) sums.set(key, sum / Math.sqrt(squares[key % FIELDS.length]) || 0);
  return sums;
}

/* lunr counts a document once for each field. */
function inverseFrequency(index, lists) {
  const count = FIELDS.reduce((sum, name, field) => sum + lists[field].ids.length, 0);
  return Math.log(1 + Math.abs((index.size - count + 0.5) / (count + 0.5)));
}

/* BM25, boosted, to three decimals. */
function termWeight(index, idf, field, tf, length) {
  const { k1, b } = index;
  const score = (idf * ((k1 + 1) * tf)) / (k1 * (1 - b + b * (length / index.averages[field])) + tf);
  return Math.round(score * index.fields[FIELDS[field]] * 1000) / 1000;
}
