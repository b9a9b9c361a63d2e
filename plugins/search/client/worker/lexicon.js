/* Words by their pinyin, and words that begin as the reader has begun. */

const MOST_SUGGESTIONS = 8;
const PINYIN = /^[a-z][a-z' ]*$/;

/**
 * @param {Object} index
 * @param {string} text folded
 * @returns {Promise<Array>} [pinyin, initials, word, frequency] of the words whose pinyin begins with the same letter
 */
async function loadLexicon(index, text) {
  const name = PINYIN.test(text) && (index.lexicon || {})[text[0]];
  if (!name) return [];
  return load(`${index.base}lexicon.${text[0]}.${name}.bin`, (bytes) => {
    const lines = utf8.decode(bytes).split("\n").filter(Boolean);
    return lines
      .map((line) => line.split("\t"))
      .map(([full, initials, word, count]) => [full, initials, word, Number(count)]);
  });
}

/**
 * @param {Object} index
 * @param {string} text folded
 * @returns {Promise<string>} the most frequent word that is read or abbreviated so; empty if there is none
 */
async function wordOfPinyin(index, text) {
  const letters = text.replace(/[' ]/g, "");
  const words = (await loadLexicon(index, text)).filter(([full, initials]) => full === letters || initials === letters);
  return words.length ? mostFrequent(words.map(([, , word, count]) => [word, count]))[0] : "";
}

/**
 * @param {Object} index
 * @param {string} text as typed so far
 * @returns {Promise<string[]>} longer texts that lead somewhere, the most frequent first
 */
async function suggest(index, text) {
  const plain = fold(text.slice(0, LONGEST), index.table).trim();
  const [last] = plain.match(/[\p{L}\p{N}\p{M}]+$/u) || [""];
  if (!last) return [];
  const before = plain.slice(0, plain.length - last.length);
  const found = PINYIN.test(last) ? await wordsByPinyin(index, last) : await wordsByPrefix(index, last);
  return mostFrequent(found)
    .filter((word) => word !== last)
    .slice(0, MOST_SUGGESTIONS)
    .map((word) => before + word);
}

async function wordsByPinyin(index, letters) {
  const words = await loadLexicon(index, letters);
  return words
    .filter(([full, initials]) => full.startsWith(letters) || initials.startsWith(letters))
    .map((word) => word.slice(2));
}

/* One shard of each segment: there may be more words, but none that must be read for a hint. */
async function wordsByPrefix(index, prefix) {
  if (index.bigrams !== "all" && !IDEOGRAPH.test(prefix)) return [];
  await loadTerms(index, [prefix]);
  const known = termsOfPrefix(index, prefix).map((term) => [term, rowOf(index, term)]);
  return known.filter(([, row]) => row && row.isWord).map(([term, row]) => [term, row.frequency]);
}

function mostFrequent(words) {
  return words.sort((left, right) => right[1] - left[1] || compareTerms(left[0], right[0])).map(([word]) => word);
}
