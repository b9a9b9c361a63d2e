/* Pictures by themselves: what shows them comes when one is pressed. If it does not come, or where there are no dialogs
   (Safari 14), the link leads to the picture, as without script. */
{
  const viewer = document.getElementById("viewer");

  if (viewer && viewer.showModal) {
    document.addEventListener("click", event => {
      const link = event.target.closest(".enlarge");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      import(viewer.dataset.script).then(({ show }) => show(link)).catch(() => { location = link.href; });
    });
  }
}
