/* Speaks the protocol of the search's worker and knows nothing: what it answers hangs on the text alone. */
self.questions = [];
const failures = { 断网: "network", 缺失: "missing", 损坏: "corrupt" };
const hostile = "<img src=x onerror=\"document.title='injected'\">";

function result(text, number) {
  return {
    address: `/highlights/2023/20230103-01/?${number}`,
    date: "2023-01-03",
    channel: "履职亮点",
    kind: "文章",
    title: [[`第${number + 1}条：`, false], [text, true], [text === "敌意" ? hostile : "的题目", false]],
    excerpt: [["……摘录里的", false], [text, true], ["有上下文。", false]]
  };
}

function search({ id, text, offset, count }) {
  const isNew = self.questions[0].head.startsWith("/new/");
  if (failures[text] && !isNew) return self.postMessage({ type: "error", id, code: failures[text] });
  if (text === "半途" && offset > 0 && !isNew) return self.postMessage({ type: "error", id, code: "network" });
  const total = text === "没有" ? 0 : text === "一条" ? 1 : 23;
  const items = Array.from({ length: total }, (_, number) => result(text, number)).slice(offset, offset + count);
  const notes = text === "改过" ? [{ code: "corrected", text: "提案" }, { code: "synonyms", words: ["甲", "乙"] }] : [];
  const answer = { type: "results", id, total, exact: text !== "大约", offset, items, notes };
  if (["慢慢", "稍慢"].includes(text)) {
    const bare = items.slice(0, 2).map(item => Object.assign({}, item, { excerpt: [] }));
    self.postMessage(Object.assign({}, answer, { items: bare, final: false }));
    const finish = () => self.postMessage(Object.assign({}, answer, { final: true }));
    if (text === "稍慢") setTimeout(finish, 400);
    else self.finish = finish; // The test says when all is known: it calls this in the worker.
    return;
  }
  self.postMessage(Object.assign(answer, { final: true }));
}

self.onmessage = ({ data }) => {
  self.questions.push(data);
  const { type, id, text } = data;
  if (type === "search") search(data);
  if (type === "suggest") {
    self.postMessage({ type: "suggestions", id, items: ["办理", "工作"].map(end => ({ text: text + end })) });
  }
  if (type === "facets") {
    self.postMessage({
      type: "facets", id, kinds: [["article", "文章", 23]], people: [["王某", 4]],
      channels: [["highlights", "履职亮点", 12], ["news", "要闻动态", 11]], years: [["2023", 20], ["2022", 3]]
    });
  }
};
