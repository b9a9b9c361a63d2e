/* A script that a part of the page has, when a reader comes near it: what nobody scrolls to is not asked for. */
{
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting) {
        watch.unobserve(target);
        import(target.dataset.near).catch(() => {});
      }
    }
  }, { rootMargin: "50%" });

  document.querySelectorAll("[data-near]").forEach((part) => watch.observe(part));
}
