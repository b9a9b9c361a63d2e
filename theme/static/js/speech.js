/* 朗读, where the device has a voice for the language of the page. What is left to read is spoken sentence by sentence:
   long texts break off in Chromium, and its pause does not work on phones. */
{
  const box = document.querySelector(".speech");
  const engine = window.speechSynthesis;

  if (box && engine) {
    const buttons = {};
    const language = document.documentElement.lang;
    let voice, spoken, left = [];

    const show = speaking => {
      const focused = box.contains(document.activeElement);
      buttons.play.hidden = speaking;
      buttons.pause.hidden = !speaking;
      buttons.stop.hidden = !left.length;
      if (focused) buttons[speaking ? "pause" : "play"].focus();
    };

    /** The sentences of the title and the text, without the marks of footnotes and the notes themselves. */
    const sentences = () => [...document.querySelectorAll("h1, .prose > :not(.footnote)")].flatMap(block => {
      const copy = block.cloneNode(true);
      copy.querySelectorAll("sup, figure").forEach(mark => mark.remove());
      return copy.textContent.match(/[^\n]+?([。！？；][”’」』）]*|[.!?](?=\s)|$)/gm) || [];
    });

    const next = () => {
      if (!left.length) return show(false);
      const words = spoken = new SpeechSynthesisUtterance(left[0]);
      words.lang = language;
      words.voice = voice;
      // What was broken off ends as well, sometimes after the next one has begun.
      words.onend = words.onerror = () => {
        if (words !== spoken) return;
        left.shift();
        next();
      };
      engine.speak(words);
    };

    const acts = {
      play() {
        if (!left.length) left = sentences();
        show(true);
        next();
      },
      pause() {
        spoken = null;
        show(false);
        engine.cancel();
      },
      stop() {
        left = [];
        acts.pause();
      },
    };

    const find = () => {
      const near = engine.getVoices().filter(one => one.lang.slice(0, 2) === language.slice(0, 2));
      voice = near.find(one => one.lang.slice(-2) === language.slice(-2)) || near[0];
      box.hidden = !voice;
    };

    for (const button of box.children) {
      buttons[button.dataset.speech] = button;
      button.addEventListener("click", acts[button.dataset.speech]);
    }
    find();
    engine.addEventListener && engine.addEventListener("voiceschanged", find);
    addEventListener("pagehide", () => engine.cancel());
  }
}
