/* Folding: one character in, one character out, as plugins/search/fold.py has it for the index. */

const WORD = /[\p{L}\p{N}\p{M}]/u;
const HAN = /\p{Script=Han}/u;
const folded = new Map();

/**
 * NFKC, then lower case, where that gives exactly one character; else the character as it is.
 * @param {string} char one code point
 * @returns {string} one code point
 */
function foldChar(char) {
  let result = folded.get(char);
  if (result === undefined) {
    result = char.normalize("NFKC").toLowerCase();
    if (Array.from(result).length !== 1) result = char;
    folded.set(char, result);
  }
  return result;
}

/**
 * @param {string} text
 * @param {Map<string, string>=} table traditional to simplified, if it is loaded
 * @returns {string} as many code points as `text` has
 */
function fold(text, table) {
  return Array.from(text, (char) => {
    const plain = foldChar(char);
    return (table && table.get(plain)) || plain;
  }).join("");
}
