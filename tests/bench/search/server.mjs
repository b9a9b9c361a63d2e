// A web server for the measurements: HTTP/2 on loopback, as a content network would serve the files.
//
// node server.mjs '{"roots":["/overlay","/site"],"latency":80,"bytesPerSecond":625000,"encoding":"gzip"}'
//
// Prints {"port", "spki"} on its first line; then, for each line on standard input, what has been answered since the
// line before: {"path", "status", "body", "began", "ended"} (bytes of the body, milliseconds since start), how many
// answers are still under way, and the bytes that went over all connections since then, frames and headers included.
// Ends with its standard input.
//
// The network is emulated here, for all responses alike: each begins `latency` milliseconds late, and all of them share
// one line of `bytesPerSecond`, in turns, as parallel streams of one connection do. 0 is without a limit.

import crypto from "node:crypto";
import fs from "node:fs";
import http2 from "node:http2";
import path from "node:path";
import readline from "node:readline";
import zlib from "node:zlib";

const { roots, latency = 0, bytesPerSecond = 0, encoding = "gzip" } = JSON.parse(process.argv[2]);
const CHUNK = 1400;
const YEAR = "public, max-age=31536000, immutable";
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".wasm": "application/wasm",
};
const TEXT = /^text|json|xml|wasm/;
const HASHED = /[._-][0-9a-f]{6,}\.|\/[0-9a-f]{8}\//;

/** One ASN.1 value: its tag, its length, its content. */
function der(tag, ...parts) {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

/** A certificate for 127.0.0.1 that nobody vouches for (RFC 5280), its key, and the hash that the browser is told. */
function makeCertificate() {
  const { publicKey, privateKey } = crypto.generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ type: "spki", format: "der" });
  const algorithm = der(0x30, der(0x06, Buffer.from("2a8648ce3d040302", "hex")));
  const commonName = der(0x30, der(0x06, Buffer.from("550403", "hex")), der(0x0c, Buffer.from("bench")));
  const name = der(0x30, der(0x31, commonName));
  const times = der(0x30, ...["20200101000000Z", "20491231000000Z"].map((time) => der(0x18, Buffer.from(time))));
  const hosts = der(0x30, der(0x87, Buffer.from([127, 0, 0, 1])));
  const extension = der(0x30, der(0x06, Buffer.from("551d11", "hex")), der(0x04, hosts));
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const serial = der(0x02, Buffer.from([1]));
  const body = der(0x30, version, serial, algorithm, name, times, name, spki, der(0xa3, der(0x30, extension)));
  const signature = der(0x03, Buffer.from([0]), crypto.sign("sha256", body, privateKey));
  const encoded = der(0x30, body, algorithm, signature).toString("base64");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${encoded}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
    spki: crypto.createHash("sha256").update(spki).digest("base64"),
  };
}

/** The line that all responses share: gives the next of those that wait their turn as soon as it is free. */
class Line {
  constructor() {
    this.waiting = [];
    this.free = 0;
    this.busy = false;
  }

  /** Call `send` when `bytes` have passed. */
  pass(bytes, send) {
    this.waiting.push([bytes, send]);
    if (!this.busy) this.next();
  }

  next() {
    const turn = this.waiting.shift();
    this.busy = turn !== undefined;
    if (!turn) return;
    const now = performance.now();
    this.free = Math.max(now, this.free) + (turn[0] / bytesPerSecond) * 1000;
    const proceed = () => {
      turn[1]();
      this.next();
    };
    // A timer is as coarse as a millisecond: what it is late the next chunks make up for.
    if (this.free - now < 2) proceed();
    else setTimeout(proceed, this.free - now);
  }
}

const line = new Line();
const packed = new Map();
let asked = [];
let carried = 0;
let before = 0;
const sockets = new Set();

/** The file that a plain server would send for a path, or null. */
function find(address) {
  const relative = decodeURIComponent(address).replace(/\/$/, "/index.html");
  for (const root of roots) {
    const file = path.join(root, relative);
    if (file.startsWith(root) && fs.existsSync(file) && fs.statSync(file).isFile()) return file;
  }
  return null;
}

const COMPRESS = {
  gzip: (data) => zlib.gzipSync(data, { level: 6 }),
  br: (data) => zlib.brotliCompressSync(data),
};

/** The bytes to send for a file and their encoding: text is sent compressed. */
function pack(file) {
  const type = TYPES[path.extname(file)] || "application/octet-stream";
  if (!TEXT.test(type)) return { body: fs.readFileSync(file), type };
  if (!packed.has(file)) packed.set(file, COMPRESS[encoding](fs.readFileSync(file)));
  return { body: packed.get(file), type, encoding };
}

/** Send `body` in chunks through the shared line, and call `done` behind the last. */
function send(stream, body, done) {
  if (!bytesPerSecond) {
    stream.end(body);
    done();
    return;
  }
  let position = 0;
  const step = () => {
    if (stream.destroyed) return;
    const chunk = body.subarray(position, position + CHUNK);
    line.pass(chunk.length, () => {
      position += chunk.length;
      if (stream.destroyed) return;
      stream.write(chunk);
      if (position < body.length) step();
      else {
        stream.end();
        done();
      }
    });
  };
  step();
}

/** Answer one request. */
function answer(stream, headers) {
  const address = headers[":path"].split("?")[0];
  const began = performance.now();
  const file = find(address);
  const record = { path: headers[":path"], status: file ? 200 : 404, body: 0, began, ended: 0 };
  asked.push(record);
  stream.on("close", () => {
    record.ended = record.ended || performance.now();
  });
  const respond = () => {
    if (stream.destroyed) return;
    const { body, type, encoding } = file ? pack(file) : { body: Buffer.from("not found"), type: "text/plain" };
    record.body = body.length;
    stream.respond({
      ":status": record.status,
      "content-type": type,
      "content-length": body.length,
      "cache-control": HASHED.test(address) ? YEAR : "no-cache",
      ...(encoding ? { "content-encoding": encoding } : {}),
    });
    send(stream, body, () => {
      record.ended = performance.now();
    });
  };
  if (latency) setTimeout(respond, latency);
  else respond();
}

/** The bytes that all connections have carried so far. */
function count() {
  let bytes = carried;
  for (const socket of sockets) bytes += socket.bytesWritten;
  return bytes;
}

const { cert, key, spki } = makeCertificate();
const server = http2.createSecureServer({ cert, key });
server.on("connection", (socket) => {
  sockets.add(socket);
  socket.on("close", () => {
    sockets.delete(socket);
    carried += socket.bytesWritten;
  });
});
server.on("sessionError", () => {});
server.on("stream", (stream, headers) => {
  stream.on("error", () => {});
  answer(stream, headers);
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${JSON.stringify({ port: server.address().port, spki })}\n`);
});

const input = readline.createInterface({ input: process.stdin });
input.on("line", () => {
  const now = count();
  const answered = asked.filter((record) => record.ended);
  asked = asked.filter((record) => !record.ended);
  process.stdout.write(`${JSON.stringify({ answered, pending: asked.length, carried: now - before })}\n`);
  before = now;
});
input.on("close", () => process.exit(0));
