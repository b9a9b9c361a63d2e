/* The times beside what is said lead into the player of the same interview, and what is heard is marked. Without this
   script each opens the recording itself, at that time. */
{
  /** The seconds that the address of `link` ends with, `#t=142`. */
  const secondsOf = (link) => Number(link.hash.slice(3));

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
    const links = [...interview.querySelectorAll(".spoken a")];

    interview.addEventListener("click", (event) => {
      const link = event.target.closest(".spoken a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      play(player, secondsOf(link));
    });

    player.addEventListener("timeupdate", () => {
      const heard = links.filter((link) => secondsOf(link) <= player.currentTime).pop();
      for (const link of links) {
        if (link === heard) link.parentElement.setAttribute("aria-current", "true");
        else link.parentElement.removeAttribute("aria-current");
      }
    });
  };

  document.querySelectorAll(".interview").forEach(follow);
}
