"use strict";
(() => {
  // Rows and the places in the text that show them light up together.
  const rowsOf = (node) => (node.closest?.("[data-rows]")?.dataset.rows ?? "").split(" ").filter(Boolean);
  const partsOf = new Map();
  for (const node of document.querySelectorAll("[data-rows]")) {
    for (const row of node.dataset.rows.split(" ")) {
      if (!partsOf.has(row)) partsOf.set(row, []);
      partsOf.get(row).push(node);
    }
  }
  let lit = [];
  const light = (rows) => {
    for (const node of lit) node.classList.remove("on");
    lit = rows.flatMap((row) => partsOf.get(row) ?? []);
    for (const node of lit) node.classList.add("on");
  };
  document.addEventListener("mouseover", (event) => light(rowsOf(event.target)));
  document.addEventListener("focusin", (event) => light(rowsOf(event.target)));
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target) light(rowsOf(target));
  if (target && target.matches(".row")) target.focus({ preventScroll: true });

  // Following a link inside the page moves the focus too, so that the keyboard goes on from there.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const goal = link && document.getElementById(link.getAttribute("href").slice(1));
    if (goal?.matches(".row, .chip")) setTimeout(() => goal.focus({ preventScroll: true }));
  });

  const help = document.getElementById("help");
  const shortcuts = document.getElementById("shortcuts");
  const KEY = "menurut-shortcuts";
  shortcuts.checked = localStorage.getItem(KEY) !== "off";
  shortcuts.addEventListener("change", () => localStorage.setItem(KEY, shortcuts.checked ? "on" : "off"));
  for (const button of document.querySelectorAll("[data-help]")) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }

  const told = document.getElementById("told");
  const copy = async () => {
    const citation = document.getElementById("citation");
    if (!citation) return;
    await navigator.clipboard.writeText(citation.textContent.trim());
    told.textContent = told.dataset.copied;
  };
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", copy);
  }

  const rows = [...document.querySelectorAll(".row")];
  const move = (step) => {
    const here = rows.indexOf(document.activeElement.closest(".row"));
    const goal = rows[Math.min(rows.length - 1, Math.max(0, here + step))];
    if (!goal) return;
    goal.focus();
    document.getElementById(`at-${goal.id}`)?.scrollIntoView({ block: "center" });
    goal.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    "/": () => document.querySelector("[data-search]")?.focus(),
    j: () => move(1),
    k: () => move(-1),
    o: () => document.activeElement.closest(".row")?.querySelector("[data-open]")?.click(),
    c: copy,
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey || help.open || !shortcuts.checked) return;
    if (event.target.matches("input:not([type=checkbox]), textarea, select")) return;
    event.preventDefault();
    keys[event.key]();
  });

  // Files that are dropped anywhere on the page of adding go into its field.
  const files = document.getElementById("files");
  if (files) {
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) files.files = event.dataTransfer.files;
    });
  }

  // The progress of what is being added.
  const job = document.getElementById("job");
  if (job) {
    const words = job.dataset;
    const show = (told) => {
      const left = Object.entries(told.left_out ?? {}).map(([reason, n]) => `${n} ${words.left} (${reason})`);
      const same = (told.same ?? 0) + (told.unchanged ?? 0);
      const parts = [words[told.state], `${told.new ?? 0} ${words.new}`];
      if (same) parts.push(`${same} ${words.same}`);
      job.querySelector(".state").textContent = [...parts, ...left].join(" · ");
      job.querySelector(".fault").textContent = told.fault;
      if (told.state !== "done" && told.state !== "failed") return false;
      job.querySelector("progress").remove();
      const tongue = new URLSearchParams(location.search).get("lang");
      job.querySelector(".articles").replaceChildren(...told.articles.map((one) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = `/articles/${one.article}${tongue ? `?lang=${tongue}` : ""}`;
        link.lang = "id";
        link.textContent = one.title ?? one.article;
        item.append(link);
        return item;
      }));
      return true;
    };
    const stream = new EventSource(`/jobs/${job.dataset.job}`);
    stream.addEventListener("message", (event) => { if (show(JSON.parse(event.data))) stream.close(); });
    stream.addEventListener("error", () => stream.close());
  }
})();
