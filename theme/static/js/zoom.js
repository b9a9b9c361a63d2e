/* A picture in all its detail, in a dialog, or one of several that follow one another. The package that shows it comes
   when the picture is pressed. If it does not come, or where there are no dialogs (Safari 14), the link leads to the
   picture, as without script. */
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

  /** The links of the pictures, in their order; several may lead to one. */
  const linkOf = page => document.querySelector(`a[data-zoom="${page}"]`);

  /** Lay the marks of a page (scans.js) over its picture. */
  const mark = () => {
    const link = linkOf(viewer.currentPage());
    const { x: width, y: height } = viewer.world.getItemAt(0).getContentSize();
    for (const place of link ? link.querySelectorAll("rect") : []) {
      const [left, top, wide, high] = ["x", "y", "width", "height"].map(name => place.getAttribute(name) / 1e4);
      const element = Object.assign(document.createElement("div"), { className: "scan-mark" });
      const ratio = height / width;
      viewer.addOverlay({ element, location: new window.OpenSeadragon.Rect(left, top * ratio, wide, high * ratio) });
    }
  };

  /** Make the viewer in the dialog, which has to be open: the viewer measures it. */
  const make = (sources, page) => window.OpenSeadragon({
    element: zoom.querySelector(".zoom-stage"),
    tileSources: sources,
    sequenceMode: Array.isArray(sources),
    initialPage: page,
    showSequenceControl: false,
    showNavigationControl: false,
    drawer: "canvas",
    visibilityRatio: 1,
    maxZoomPixelRatio: 2,
    animationTime: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : .6,
  });

  /** Open the dialog, with the whole picture `page`. */
  const open = async page => {
    if (!window.OpenSeadragon) {
      await load();
      keepStyle();
    }
    zoom.showModal();
    if (!viewer) {
      viewer = make(JSON.parse(zoom.querySelector("script").textContent), page);
      viewer.addHandler("open", mark);
    } else if (viewer.currentPage() === page) viewer.viewport.goHome(true);
    else viewer.goToPage(page);
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
        open(Number(link.dataset.zoom)).catch(() => { location = link.href; });
      });
    }
    for (const button of zoom.querySelectorAll("[data-zoom-page]")) {
      button.addEventListener("click", () => {
        const page = viewer.currentPage() + Number(button.dataset.zoomPage);
        if (linkOf(page)) viewer.goToPage(page);
      });
    }
    for (const button of zoom.querySelectorAll("[data-zoom-by]")) button.addEventListener("click", () => turn(button));
  }
}
