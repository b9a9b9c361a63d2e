// The rules that every built page keeps: all that html-validate recommends, but for what is said here.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // A headline is as long as its editor writes it, and the name of the site follows it.
    "long-title": "off",
    // HTML forbids only blanks in an id; footnotes are named fn:1.
    "valid-id": ["error", { relaxed: true }],
  },
};
