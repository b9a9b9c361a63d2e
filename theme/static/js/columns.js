// Keeps the text of a page in columns from sight until its font is there, for three seconds at most. A browser paints
// before a font file has come, preloaded or not: text without the font's widths takes other room and moves afterwards.
const root = document.documentElement;
const show = () => root.removeAttribute("data-font");
root.setAttribute("data-font", "awaited");
setTimeout(show, 3000);
document.fonts.load('1em "Noto Sans Mongolian"', "\u1820").then(show, show);
