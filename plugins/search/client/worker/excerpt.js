/* What a result shows: parts of text with or without a mark, never markup. */

const LEAD = 24;
const SENTENCE = /[。！？；\n]/;
const LETTER = /[\p{Script=Latin}\p{N}\p{M}’'-]/u;

/**
 * @param {Object} record
 * @param {Object[]} needles {text, isStem}, folded
 * @param {number} width of the excerpt, in characters
 * @returns {{title: Array, excerpt: Array}} each a list of [text, marked]
 */
function showRecord(record, needles, width) {
  const hits = findHits(record, needles);
  const [from, to] = chooseWindow(record, hits, width);
  return { title: markParts(record, hits, 0, record.titleEnd), excerpt: markParts(record, hits, from, to) };
}

/* Longest first: a word within a marked one is no hit of its own. */
function findHits(record, needles) {
  const taken = new Uint8Array(record.chars.length);
  const hits = [];
  for (const needle of needles.slice().sort((left, right) => right.text.length - left.text.length)) {
    for (const [start, end] of needle.isStem ? placesOfStem(record, needle.text) : placesOf(record, needle.text)) {
      if (taken[start] || taken[end - 1]) continue;
      taken.fill(1, start, end);
      hits.push({ start, end, needle });
    }
  }
  return hits.sort((left, right) => left.start - right.start);
}

/* Offsets are counted in code points, JavaScript searches in halves of them. */
function placesOf(record, text) {
  const { length } = Array.from(text);
  const isPlain = record.text.length === record.folded.length;
  const places = [];
  for (let at = record.text.indexOf(text); at >= 0; at = record.text.indexOf(text, at + text.length)) {
    const start = isPlain ? at : Array.from(record.text.slice(0, at)).length;
    places.push([start, start + length]);
  }
  return places;
}

function placesOfStem(record, stem) {
  return Array.from(record.text.matchAll(/[\p{Script=Latin}\p{N}\p{M}]+/gu))
    .filter(([word]) => {
      return word[0] === stem[0] && stemOf(word) === stem;
    })
    .map((match) => {
      const start = Array.from(record.text.slice(0, match.index)).length;
      return [start, start + Array.from(match[0]).length];
    });
}

/* Where most different words stand together, the earliest if there are several; from the beginning of a sentence if
   that is near. */
function chooseWindow(record, hits, width) {
  const { chars, bodyStart } = record;
  const inBody = hits.filter((hit) => hit.start >= bodyStart);
  let best = { start: bodyStart, weight: 0 };
  for (const { start } of inBody) {
    const near = inBody.filter((hit) => hit.start >= start && hit.end <= start + width - LEAD);
    const weight = Array.from(new Set(near.map((hit) => hit.needle))).reduce((sum, one) => sum + one.text.length, 0);
    if (weight > best.weight) best = { start, weight };
  }
  let from = best.start;
  while (from > bodyStart && best.start - from < LEAD && !SENTENCE.test(chars[from - 1])) from -= 1;
  while (from < best.start && isInWord(chars, from)) from += 1;
  let to = Math.min(chars.length, from + width);
  for (let at = to; to < chars.length && at > from + width - LEAD; at -= 1) {
    if (!SENTENCE.test(chars[at - 1])) continue;
    to = at;
    break;
  }
  for (let left = LEAD; left && isInWord(chars, to); left -= 1) to -= 1;
  return [from, to];
}

/* Whether a cut before the character at a place would divide a word of letters. */
function isInWord(chars, at) {
  return at > 0 && at < chars.length && LETTER.test(chars[at - 1]) && LETTER.test(chars[at]);
}

/* Dots tell that there is more; a new line becomes a space. */
function markParts(record, hits, from, to) {
  const parts = [];
  const add = (start, end, marked) => {
    const text = record.chars.slice(start, end).join("").replace(/\s+/g, " ");
    if (text) parts.push([text, marked]);
  };
  let at = from;
  for (const { start, end } of hits) {
    if (start < at || end > to) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  if (from > record.bodyStart) parts.unshift(["…", false]);
  if (to > record.bodyStart && to < record.chars.length) parts.push(["…", false]);
  return parts;
}
