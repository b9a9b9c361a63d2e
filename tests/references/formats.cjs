"use strict";

/* The files that a browser makes of references, by the very script that it loads: standard input is a list of items of
   CSL-JSON, standard output [[BibTeX, RIS, CSL-JSON], …] in the same order. */

const fs = require("fs");

const source = fs.readFileSync("theme/static/js/reference_formats.js", "utf8");
const items = JSON.parse(fs.readFileSync(0, "utf8"));

import(`data:text/javascript,${encodeURIComponent(source)}`).then(({ bibtex, ris, cslJson }) => {
  process.stdout.write(JSON.stringify(items.map(item => [bibtex(item), ris(item), cslJson(item)])));
});
