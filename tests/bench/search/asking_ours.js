// Asks the worker of the search page every query of a list by the protocol of the page; for each query the addresses of
// at most `most` results in its order, the total that it says, and what went wrong.
async ({ queries, most }) => {
  const named = document.querySelector("#search").dataset;
  const worker = new Worker(named.worker);
  const waiting = new Map();
  worker.onmessage = ({ data }) => {
    const answer = waiting.get(data.id);
    const isLast = data.type === "error" || (data.type === "results" && data.final);
    if (!answer || !isLast) return;
    waiting.delete(data.id);
    answer(data);
  };
  worker.postMessage({ type: "open", head: named.head, inflate: named.inflate, lunr: named.lunr });
  let id = 0;
  const ask = (text, offset, count) =>
    new Promise((resolve) => {
      id += 1;
      waiting.set(id, resolve);
      worker.postMessage({ type: "search", id, text, filters: {}, sort: "relevance", offset, count });
    });
  const answers = [];
  for (const text of queries) {
    const addresses = [];
    let answer = await ask(text, 0, 10);
    const total = answer.total || 0;
    while (answer.type === "results" && answer.items.length > 0) {
      addresses.push(...answer.items.map((item) => item.address));
      if (addresses.length >= Math.min(most, answer.total)) break;
      answer = await ask(text, addresses.length, Math.min(most - addresses.length, 200));
    }
    answers.push({ addresses, total: Math.max(answer.total || total, 0), problem: answer.code || "" });
  }
  worker.terminate();
  return answers;
}
