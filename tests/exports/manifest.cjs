"use strict";

/* Reads an IIIF manifest or collection with another program, and prints what it found wrong and what it would write. */

const { readFileSync } = require("fs");
const { normalize, serialize, serializeConfigPresentation3 } = require("@iiif/parser");
const { presentation3StrictUpgrade } = require("@iiif/parser/strict");

const read = () => JSON.parse(readFileSync(process.argv[2], "utf8"));
const state = { warnings: [] };
presentation3StrictUpgrade(read(), state);
const { entities, mapping, resource } = normalize(read());
const written = serialize({ entities, mapping, requests: {} }, resource, serializeConfigPresentation3);
process.stdout.write(JSON.stringify({ warnings: state.warnings, written }));
