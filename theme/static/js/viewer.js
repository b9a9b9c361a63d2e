/* Pictures by themselves, in a dialog. Safari 14 has none: there the links lead to the pictures, as without script. */
{
  const viewer = document.getElementById("viewer");
  const links = [...document.querySelectorAll(".enlarge")];

  if (viewer && viewer.showModal && links.length) {
    const figure = viewer.querySelector("figure");
    const picture = document.createElement("img");
    let shown = 0;

    const show = index => {
      shown = (index + links.length) % links.length;
      const link = links[shown];
      const caption = link.parentNode.querySelector("figcaption");
      picture.src = link.href;
      picture.alt = link.querySelector("img").alt;
      figure.lastElementChild.textContent = "";
      if (caption) figure.lastElementChild.append(...caption.cloneNode(true).childNodes);
      viewer.querySelector(".viewer-count").textContent = `${shown + 1} / ${links.length}`;
    };

    figure.prepend(picture);
    links.forEach((link, index) => link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(index);
      viewer.showModal();
    }));
    for (const button of viewer.querySelectorAll("[data-step]")) {
      button.hidden = links.length < 2;
      button.addEventListener("click", () => show(shown + Number(button.dataset.step)));
    }
    viewer.addEventListener("keydown", event => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step) show(shown + step);
    });
    viewer.addEventListener("close", () => links[shown].focus());
  }
}
