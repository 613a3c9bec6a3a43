import { Operation } from "/operation.js";
import { Pane } from "/pane.js";

const list = document.getElementById("list");
const find = document.getElementById("find");
const main = document.getElementById("main");
const panes = new Map();
let operations = [];
let shown;

/** An element with attributes and children; text children are never read as HTML. */
function el(name, attributes, ...children) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children.flat());
  return element;
}

/** The things that share a key, in the order in which the keys come up. */
function groups(things, key) {
  const found = new Map();
  things.forEach((thing) => found.set(key(thing), [...(found.get(key(thing)) ?? []), thing]));
  return [...found];
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

function step([name, those]) {
  return el("div", { class: "step" },
    el("h3", {}, capital(name)),
    el("ul", {}, those.map((it) => el("li", {},
      el("a", { href: "#" + it.id, title: it.method + " " + it.path }, it.summary)))));
}

function provider([name, those]) {
  return el("section", {}, el("h2", {}, name), groups(those, (it) => it.step).map(step));
}

/** Lists the operations that have every word that is looked for. */
function show() {
  const words = find.value.toLowerCase().split(/\s+/);
  const found = operations.filter((it) => words.every((word) => it.text.includes(word)));
  list.replaceChildren(...groups(found, (it) => it.provider).map(provider));
  document.getElementById("none").hidden = found.length > 0;
  mark();
}

function mark() {
  list.querySelectorAll("a").forEach((link) => link.setAttribute("aria-current", link.hash === "#" + shown.id));
  list.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
}

/** Shows the operation that the address names; what was typed into it before is still there. */
function open() {
  const chosen = operations.find((it) => "#" + it.id === location.hash);
  document.body.classList.toggle("chosen", chosen !== undefined);
  document.title = (chosen ? chosen.summary + " · " : "") + "Batua on this machine";
  shown = chosen ?? operations[0];
  if (!panes.has(shown.id)) panes.set(shown.id, new Pane(shown));
  panes.get(shown.id).enter();
  main.replaceChildren(panes.get(shown.id).element);
  mark();
}

find.addEventListener("input", show);
find.addEventListener("keydown", (event) => {
  if (event.key === "Enter") list.querySelector("a")?.click();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, textarea, select")) {
    event.preventDefault();
    find.focus();
  }
});
window.addEventListener("hashchange", () => { open(); main.focus({ preventScroll: true }); scrollTo(0, 0); });

async function read(file) {
  const response = await fetch(file);
  if (!response.ok) main.textContent = file + " cannot be had: the log says why.";
  return response.json();
}

const [api, triggers] = await Promise.all(["/openapi.json", "/triggers.json"].map(read));
operations = Operation.all(api, triggers);
operations.forEach((it) => { it.next = operations.find((other) => other.id === it.next); });
open();
show();
