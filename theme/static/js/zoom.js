/* A picture in all its detail, in a dialog. The package that shows it comes when the picture is pressed. If it does not
   come, or where there are no dialogs (Safari 14), the link leads to the picture, as without script. */
{
  const zoom = document.getElementById("zoom");
  let viewer = null;

  /** A promise of the package's script; refused if it does not come. */
  const load = () => new Promise((onload, onerror) => {
    const script = document.createElement("script");
    document.head.append(Object.assign(script, { src: zoom.dataset.script, onload, onerror }));
  });

  /** The package adds a style to the page, which the page's policy refuses, unless it finds one: this one is none. */
  const keepStyle = () => {
    const found = document.createElementNS(null, "style");
    found.setAttribute("data-openseadragon-mobile-css", "");
    zoom.append(found);
  };

  /** Make the viewer in the dialog, which has to be open: the viewer measures it. */
  const make = () => window.OpenSeadragon({
    element: zoom.querySelector(".zoom-stage"),
    tileSources: JSON.parse(zoom.querySelector("script").textContent),
    showNavigationControl: false,
    drawer: "canvas",
    visibilityRatio: 1,
    maxZoomPixelRatio: 2,
    animationTime: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : .6,
  });

  /** Open the dialog, with the whole picture. */
  const open = async () => {
    if (!window.OpenSeadragon) {
      await load();
      keepStyle();
    }
    zoom.showModal();
    if (viewer) viewer.viewport.goHome(true);
    else viewer = make();
  };

  /** Go nearer or away by what `button` says; 0 is back to the whole picture. */
  const turn = ({ dataset }) => {
    const by = Number(dataset.zoomBy);
    if (by) viewer.viewport.zoomBy(by).applyConstraints();
    else viewer.viewport.goHome();
  };

  if (zoom && zoom.showModal) {
    for (const link of document.querySelectorAll("a[data-zoom]")) {
      link.addEventListener("click", event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        open().catch(() => { location = link.href; });
      });
    }
    for (const button of zoom.querySelectorAll("[data-zoom-by]")) button.addEventListener("click", () => turn(button));
  }
}
