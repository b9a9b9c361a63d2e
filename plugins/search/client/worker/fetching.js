/* Files over the network: each is asked for once, unpacked, decoded and kept. */

const PATIENCE = 10000;
const PAUSE = 600;
const files = new Map();
const settings = { inflate: "", lunr: "" };

const CODES = ["network", "missing", "corrupt", "head"];

/**
 * An error that is told to the page by its code: network, missing, corrupt, head.
 * @param {string} code
 * @returns {Error}
 */
function failure(code) {
  return Object.assign(new Error(code), { code });
}

/**
 * A decoded file; a file that failed is asked for again the next time.
 * @param {string} address
 * @param {function(Uint8Array): *} decode pure; what it throws means that the file is damaged
 * @returns {Promise<*>} rejects with {@link failure} network, missing or corrupt
 */
function load(address, decode) {
  let file = files.get(address);
  if (!file) {
    file = loadOnce(address, decode);
    files.set(address, file);
    file.catch(() => files.delete(address));
  }
  return file;
}

/* A damaged file may sit in the browser's cache: the second time the network itself is asked. */
async function loadOnce(address, decode) {
  for (const cache of ["default", "reload"]) {
    const bytes = await request(address, cache);
    try {
      return decode(await unpack(bytes));
    } catch (error) {
      if (CODES.includes(error.code)) throw error;
    }
  }
  throw failure("corrupt");
}

/* Lost connections and tired servers are given a second try. */
async function request(address, cache) {
  for (let attempt = 0; ; attempt += 1) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const response = await fetch(address, { cache, signal: stop.signal });
      if (response.status === 404 || response.status === 410) throw failure("missing");
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (error.code === "missing") throw error;
    } finally {
      clearTimeout(timer);
    }
    if (attempt) throw failure("network");
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/* A server that has unpacked the file itself (Content-Encoding) is forgiven. */
async function unpack(bytes) {
  if (bytes[0] !== 31 || bytes[1] !== 139) return bytes;
  if (typeof DecompressionStream === "undefined") {
    if (!self.fflate) loadScript(settings.inflate);
    return self.fflate.gunzipSync(bytes);
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Run a script from npm in this worker.
 * @param {string} address
 */
function loadScript(address) {
  try {
    importScripts(address);
  } catch (error) {
    throw failure("network");
  }
}
