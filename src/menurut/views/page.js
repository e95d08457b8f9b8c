"use strict";
(() => {
  const rowsOf = (node) => (node.closest("[data-rows]")?.dataset.rows ?? "").split(" ").filter(Boolean);
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

  // Following a link moves the focus too, so that the keyboard goes on from there.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const goal = link && document.getElementById(link.getAttribute("href").slice(1));
    if (goal?.matches(".row, .chip")) setTimeout(() => goal.focus({ preventScroll: true }));
  });

  document.getElementById("show-removed")?.addEventListener("change", (event) => {
    document.body.classList.toggle("hide-removed", !event.target.checked);
  });

  const rows = [...document.querySelectorAll(".row")];
  document.addEventListener("keydown", (event) => {
    const step = { j: 1, k: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!document.getElementById("shortcuts").checked || event.target.matches("input:not([type=checkbox])")) return;
    const here = rows.indexOf(document.activeElement.closest(".row"));
    const goal = rows[Math.min(rows.length - 1, Math.max(0, here + step))];
    if (!goal) return;
    goal.focus();
    document.getElementById(`at-${goal.id}`)?.scrollIntoView({ block: "center" });
    goal.scrollIntoView({ block: "nearest" });
  });
})();
