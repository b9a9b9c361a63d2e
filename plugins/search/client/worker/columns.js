/* Filters: years from the head, the rest from the columns, which are loaded only when they are asked for. */

const MOST_PEOPLE = 50;

/* Channels, kinds, days since 1970 and people of each document of a segment. */
function decodeColumns(bytes, count) {
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { people } = JSON.parse(utf8.decode(bytes.subarray(4, end)));
  const source = { bytes, at: end + 4 * count };
  if (source.at > bytes.length) throw new RangeError("the columns end too early");
  return {
    channels: bytes.subarray(end, end + count),
    kinds: bytes.subarray(end + count, end + 2 * count),
    people: Array.from({ length: count }, () => Array.from({ length: varint(source) }, () => people[varint(source)])),
  };
}

async function loadColumns(index) {
  await Promise.all(
    index.segments.map(async (segment) => {
      const address = `${index.base}columns.${segment.columns}.bin`;
      segment.facts = await load(address, (bytes) => decodeColumns(bytes, segment.docs));
    }),
  );
}

function yearOf(index, doc) {
  const segment = segmentOf(index, doc);
  const years = segment.years.filter(([, first]) => first <= doc - segment.start);
  return years.length ? String(years[years.length - 1][0]) : "";
}

/* What each filter sees of a document. */
const ASPECTS = {
  year: yearOf,
  channel: (index, doc) => (index.channels[factsOf(index, doc, "channels")] || [""])[0],
  kind: (index, doc) => (index.kinds[factsOf(index, doc, "kinds")] || [""])[0],
  person: (index, doc) => factsOf(index, doc, "people"),
};

function factsOf(index, doc, column) {
  const segment = segmentOf(index, doc);
  return segment.facts[column][doc - segment.start];
}

/**
 * @param {Object} index
 * @param {Object} filters {channel, year, kind, person}: what is set must agree
 * @param {string=} besides a filter that is left out
 * @returns {Promise<function(number): boolean>} whether a document passes
 */
async function makeFilter(index, filters, besides) {
  const names = Object.keys(ASPECTS).filter((name) => name !== besides && filters && filters[name]);
  if (names.some((name) => name !== "year")) await loadColumns(index);
  return (doc) => names.every((name) => [].concat(ASPECTS[name](index, doc)).includes(String(filters[name])));
}

/**
 * How many of `docs` each choice of each filter would leave, the other filters as they are.
 * @param {Object} index
 * @param {number[]} docs
 * @param {Object} filters
 * @returns {Promise<Object>} {channels, years, kinds, people} as the protocol has them
 */
async function countFacets(index, docs, filters) {
  await loadColumns(index);
  const counts = {};
  for (const name of Object.keys(ASPECTS)) {
    const passes = await makeFilter(index, filters, name);
    counts[name] = new Map();
    for (const doc of docs.filter(passes)) {
      for (const value of [].concat(ASPECTS[name](index, doc))) {
        if (value) counts[name].set(value, (counts[name].get(value) || 0) + 1);
      }
    }
  }
  const labelled = (labels, found) => {
    return labels.filter(([name]) => found.has(name)).map(([name, label]) => [name, label, found.get(name)]);
  };
  const mostFirst = (left, right) => right[1] - left[1] || compareTerms(left[0], right[0]);
  return {
    channels: labelled(index.channels, counts.channel),
    kinds: labelled(index.kinds, counts.kind),
    years: Array.from(counts.year).sort((left, right) => right[0] - left[0]),
    people: Array.from(counts.person).sort(mostFirst).slice(0, MOST_PEOPLE),
  };
}
