/* Before a link leads to another host it is asked whether it should. Hosts in data-friendly are not asked about. */
{
  const dialog = document.getElementById("leaving");
  const friendly = dialog ? dialog.dataset.friendly.split(" ") : [];
  const go = dialog && dialog.querySelector("a");

  const isKnown = host => host === location.hostname || friendly.some(name => `.${host}`.endsWith(`.${name}`));

  if (dialog && dialog.showModal) document.addEventListener("click", event => {
    const link = event.target.closest("a[href^=http], a[href^='//']");
    if (!link || isKnown(link.hostname)) return;
    if (link === go) return dialog.close();
    event.preventDefault();
    go.href = link.href;
    dialog.querySelector(".leaving-host").textContent = link.hostname;
    dialog.hidden = false;
    dialog.showModal();
  });
}
