/* The times beside what is said lead into the player of the same interview, and what is heard is marked. Without this
   script each opens the recording itself, at that time. */
{
  /** Play from a time on; before anything of the recording is there, some browsers forget the time. */
  const play = (player, seconds) => {
    const go = () => { player.currentTime = seconds; };
    if (player.readyState) go();
    else player.addEventListener("loadedmetadata", go, { once: true });
    // A player that cannot play says so itself.
    player.play().catch(() => {});
  };

  /** Lead the times in `interview` into its player, and mark what is heard. */
  const follow = (interview) => {
    const player = interview.querySelector("audio");
    const links = [...interview.querySelectorAll("a[data-seconds]")];

    interview.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-seconds]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      play(player, Number(link.dataset.seconds));
    });

    player.addEventListener("timeupdate", () => {
      const heard = links.filter((link) => Number(link.dataset.seconds) <= player.currentTime).pop();
      for (const link of links) {
        if (link === heard) link.parentElement.setAttribute("aria-current", "true");
        else link.parentElement.removeAttribute("aria-current");
      }
    });
  };

  document.querySelectorAll(".interview").forEach(follow);
}
