// Asks Pagefind's own interface every query of a list; the ids of all results in its order, for each query.
async (queries) => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  const answers = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    answers.push(results.map((result) => result.id));
  }
  return answers;
}
