/* What a reader types is text: no sign has a meaning but quotation marks. */

const LONGEST = 64;
const MOST_RUNS = 12;
const RUNS = /[\p{L}\p{N}\p{M}]+/gu;
const QUOTED = /"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』/g;
const IDEOGRAPHS =
  /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}々〇]+|[^\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}々〇]+/gu;
const IDEOGRAPH = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}々〇]/u;

/**
 * @param {Object} index
 * @param {string} text as typed
 * @returns {Object} `text` folded; `runs` to be found, each {text, chars, isStem}; `phrases` that must stand in a
 *   document as they are; `isCut`: there was more than is looked for
 */
function parseQuery(index, text) {
  const chars = Array.from(text.slice(0, 4 * LONGEST));
  const plain = fold(chars.slice(0, LONGEST).join(""), index.table);
  const phrases = Array.from(plain.matchAll(QUOTED), (match) => squeeze(match.slice(1).join("")));
  const texts = new Set();
  const runs = [];
  for (const run of (plain.match(RUNS) || []).flatMap((whole) => partsOf(index, whole))) {
    if (!texts.has(run.text)) runs.push(run);
    texts.add(run.text);
  }
  return {
    text: plain.trim(),
    runs: runs.slice(0, MOST_RUNS),
    phrases: phrases.filter((phrase) => WORD.test(phrase)),
    isCut: chars.length > LONGEST || runs.length > MOST_RUNS,
  };
}

/* Where only Han is indexed by pairs, the words between are stemmed. */
function partsOf(index, whole) {
  if (index.bigrams === "all") return [runOf(whole)];
  return whole.match(IDEOGRAPHS).flatMap((part) => {
    if (IDEOGRAPH.test(part)) return [runOf(part)];
    const stem = stemOf(part);
    return stem ? [{ text: stem, chars: Array.from(stem), isStem: true }] : [];
  });
}

function runOf(text) {
  return { text, chars: Array.from(text), isStem: false };
}

/**
 * @param {string} word folded
 * @returns {string} its stem by lunr, or the word in a language that has none; nothing for a word that says nothing, or
 *   a single letter
 */
function stemOf(word) {
  if (word.length < 2 || !settings.lunr) return word.length < 2 ? "" : word;
  if (!self.lunr) loadScript(settings.lunr);
  const token = new self.lunr.Token(word, {});
  const stem = self.lunr.stopWordFilter(token) ? self.lunr.stemmer(token).toString() : "";
  return stem.length > 1 ? stem : "";
}

/* Any space is as good as another. */
function squeeze(text) {
  return text.replace(/\s+/g, " ").trim();
}
