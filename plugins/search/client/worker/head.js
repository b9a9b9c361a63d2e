/* The head: what the index is made of, and where each file lies. */

const FIELDS = ["body", "title", "people", "tags"];
const SHARDS_A_PACK = 8;
const TEXTS_A_PACK = 32;

/**
 * @param {Uint8Array} bytes an unpacked head
 * @param {string} address of the head: the other files lie beside it
 * @returns {Object} the index: the head's own facts; `segments`, each with `start` (its first document among all of
 *   them), `bounds`, `loaded` (decoded shards by number); `size` in documents; `averages`, the length of each field in
 *   words; `base` of all addresses
 */
function decodeHead(bytes, address) {
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const index = JSON.parse(utf8.decode(bytes.subarray(4, end)));
  if (index.version !== 1) throw failure("head");
  let at = end;
  index.size = 0;
  for (const segment of index.segments) {
    const [bounds, shardPacks, textPacks, classes] = segment.bytes.map((size) => bytes.subarray(at, (at += size)));
    Object.assign(segment, { start: index.size, bounds: decodeTerms(bounds), shardPacks, textPacks, classes });
    segment.loaded = [];
    index.size += segment.docs;
  }
  if (at !== bytes.length) throw failure("head");
  index.base = address.slice(0, address.lastIndexOf("/") + 1);
  index.averages = FIELDS.map((name) => index.segments.reduce((sum, one) => sum + one.totals[name], 0) / index.size);
  index.rows = new Map();
  return index;
}

/**
 * @param {Object} index
 * @param {string} kind "s" or "t"
 * @param {Uint8Array} packs names of the packs, four bytes each
 * @param {number} number of the file
 * @returns {string}
 */
function fileAddress(index, kind, packs, number) {
  const size = kind === "s" ? SHARDS_A_PACK : TEXTS_A_PACK;
  const start = Math.floor(number / size) * 4;
  const name = Array.from(packs.subarray(start, start + 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${index.base}${kind}/${name}/${number % size}.bin`;
}

/**
 * The order of code points; that of JavaScript puts surrogates before U+E000.
 * @param {string} left
 * @param {string} right
 * @returns {number} below, at or above zero
 */
function compareTerms(left, right) {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return weigh(left.charCodeAt(at)) - weigh(right.charCodeAt(at));
}

/* The end of a string comes first; surrogates come last. */
function weigh(unit) {
  if (unit !== unit) return -1;
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/**
 * @param {Object} segment
 * @param {string} term
 * @returns {number} of the shard that has `term` if any has; -1 if none can
 */
function shardOf(segment, term) {
  let low = 0;
  let high = segment.bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareTerms(segment.bounds[middle], term) > 0) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/**
 * @param {Object} index
 * @param {number} doc
 * @returns {Object} the segment that holds the document
 */
function segmentOf(index, doc) {
  return index.segments.find((segment) => doc < segment.start + segment.docs);
}
