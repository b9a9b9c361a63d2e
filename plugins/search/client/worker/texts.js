/* The texts of documents: asked for when a document is shown, and read again to be sure of it. */

/**
 * @param {Object} index
 * @param {number} doc
 * @returns {Promise<Object>} {@link recordOf}
 */
async function loadRecord(index, doc) {
  const segment = segmentOf(index, doc);
  const id = doc - segment.start;
  const address = fileAddress(index, "t", segment.textPacks, Math.floor(id / segment.texts));
  const records = await load(address, decodeTexts);
  if (!records[id % segment.texts]) throw failure("corrupt");
  return records[id % segment.texts];
}

/* Two bytes for a character of Chinese, where UTF-8 has three. */
function decodeTexts(bytes) {
  return JSON.parse(new TextDecoder("gbk").decode(bytes)).map(recordOf);
}

/* `chars` and `folded` are title, people, tags and body, a line each; `folds` are offsets and characters that fold
   otherwise than by themselves. */
function recordOf([title, address, date, channel, kind, body, people, tags, folds]) {
  const chars = Array.from([title, people, tags, body].join("\n"));
  const folded = chars.map(foldChar);
  for (let at = 0; at < folds.length; at += 2) folded[folds[at]] = String.fromCodePoint(folds[at + 1]);
  return {
    address,
    date,
    channel,
    kind,
    chars,
    folded,
    text: folded.join(""),
    titleEnd: Array.from(title).length,
    bodyStart: chars.length - Array.from(body).length,
  };
}

/**
 * @param {Object} index
 * @param {Object} query
 * @param {Object} record
 * @returns {boolean} every run stands in the document, and every phrase
 */
function hasAll(index, query, record) {
  if (!query.runs.every((run) => run.isStem || record.text.includes(run.text))) return false;
  const text = query.phrases.length && squeeze(record.text);
  return query.phrases.every((phrase) => (index.bigrams === "all" ? text.includes(phrase) : hasWords(text, phrase)));
}

/* Where words are stemmed, a quoted one is not part of a longer one. */
function hasWords(text, phrase) {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const borders = [text.slice(0, at).slice(-1) + phrase[0], phrase.slice(-1) + text.slice(at + phrase.length)[0]];
    if (!borders.some((pair) => /^[a-z0-9]{2}$/.test(pair))) return true;
  }
  return false;
}
