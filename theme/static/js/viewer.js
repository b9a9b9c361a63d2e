/* Pictures by themselves, in a dialog: a module that enlarge.js loads when the first one is pressed. */

const viewer = document.getElementById("viewer");
const links = [...document.querySelectorAll(".enlarge")];
const figure = viewer.querySelector("figure");
const picture = document.createElement("img");
let shown = 0;

/** A promise that the sheet of the dialog has come; refused if it does not. */
const dressed = new Promise((onload, onerror) => {
  const sheet = document.createElement("link");
  document.head.append(Object.assign(sheet, { rel: "stylesheet", href: viewer.dataset.sheet, onload, onerror }));
});

const turn = index => {
  shown = (index + links.length) % links.length;
  const link = links[shown];
  const caption = link.parentNode.querySelector("figcaption");
  picture.src = link.href;
  picture.alt = link.querySelector("img").alt;
  figure.lastElementChild.textContent = "";
  if (caption) figure.lastElementChild.append(...caption.cloneNode(true).childNodes);
  viewer.querySelector(".viewer-count").textContent = `${shown + 1} / ${links.length}`;
};

/** Open the dialog with the picture that `link` leads to. */
export const show = async link => {
  await dressed;
  turn(links.indexOf(link));
  if (!viewer.open) viewer.showModal();
};

figure.prepend(picture);
for (const button of viewer.querySelectorAll("[data-step]")) {
  button.hidden = links.length < 2;
  button.addEventListener("click", () => turn(shown + Number(button.dataset.step)));
}
viewer.addEventListener("keydown", event => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step) turn(shown + step);
});
viewer.addEventListener("close", () => links[shown].focus());
