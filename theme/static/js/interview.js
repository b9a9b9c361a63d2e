/* The times beside what is said lead into the player of the same section. Without this script each opens the recording
   itself, at that time. */
{
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-seconds]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const player = link.closest("section").querySelector("audio");
    event.preventDefault();
    player.currentTime = Number(link.dataset.seconds);
    player.play();
  });
}
