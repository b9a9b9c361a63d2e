// Builds the site in this folder, from wherever it is called.
import Eleventy from "@11ty/eleventy";

process.chdir(import.meta.dirname);
const eleventy = new Eleventy("content", "output", { configPath: "eleventy.config.js", quietMode: true });
await eleventy.write();
