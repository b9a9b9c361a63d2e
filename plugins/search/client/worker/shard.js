/* The bytes of a shard: see docs/developers/search-format.md. */

const COMPLETE = 64;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Read the next varint of `source` and step over it; throws at the end of the bytes.
 * @param {{bytes: Uint8Array, at: number}} source
 * @returns {number}
 */
function varint(source) {
  let value = 0;
  for (let scale = 1; ; scale *= 128) {
    const byte = source.bytes[source.at];
    if (byte === undefined) throw new RangeError("the file ends too early");
    source.at += 1;
    value += (byte & 127) * scale;
    if (byte < 128) return value;
  }
}

/**
 * Terms that each say how many characters they share with the one before.
 * @param {Uint8Array} bytes
 * @returns {string[]}
 */
function decodeTerms(bytes) {
  if (!bytes.length) return [];
  let last = [];
  return utf8
    .decode(bytes)
    .split("\n")
    .map((line) => {
      last = last.slice(0, line.charCodeAt(0) - 48).concat(Array.from(line.slice(1)));
      return last.join("");
    });
}

/**
 * @param {Uint8Array} bytes an unpacked shard
 * @returns {Map<string, {mask: number, lists: Object[]}>} by term, in their order; `lists` holds {ids, tfs, lengths},
 *   or nothing, for each of the six lists; the ids are the segment's own
 */
function decodeShard(bytes) {
  const all = { bytes, at: 0 };
  const size = varint(all);
  const [terms, masks, counts, gaps, tfs, lengths] = Array.from({ length: 6 }, () => {
    const length = varint(all);
    return { bytes: bytes.subarray(all.at, (all.at += length)), at: 0 };
  });
  const names = decodeTerms(terms.bytes);
  if (names.length !== size || masks.bytes.length !== size) throw new RangeError("the columns do not agree");
  return new Map(
    names.map((term, place) => {
      const mask = masks.bytes[place];
      const lists = [];
      for (let list = 0; list < 6; list += 1) {
        if (mask & (1 << list)) lists[list] = postings(list, counts, gaps, tfs, lengths);
      }
      return [term, { mask, lists }];
    }),
  );
}

/* The lists of words count the word and, but for the body, the words of the field; the others only name documents. */
function postings(list, counts, gaps, tfs, lengths) {
  const result = { ids: [], tfs: [], lengths: [] };
  let id = -1;
  for (let left = varint(counts); left > 0; left -= 1) {
    const gap = varint(gaps);
    id += 1 + (list < 4 ? gap >>> 1 : gap);
    result.ids.push(id);
    if (list < 4) result.tfs.push(gap & 1 ? varint(tfs) + 2 : 1);
    if (list > 0 && list < 4) result.lengths.push(varint(lengths));
  }
  return result;
}
