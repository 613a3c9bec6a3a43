const shown = new Map();

/** An element with a class and children; text children are never read as HTML. */
function el(name, className, ...children) {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children.filter((child) => child !== undefined && child !== ""));
  return element;
}

/** The watch that a message is of, or nothing of one that somebody else has put there. */
function read(body) {
  try {
    return JSON.parse(body) ?? {};
  } catch (problem) {
    return {};
  }
}

const time = (text) => new Date(text).toLocaleTimeString([], { hour12: false });
const rupees = (paise) => paise === undefined ? "" : " Rs " + (paise / 100).toFixed(2);
const ids = (of) => Object.entries(of ?? {}).map(([name, id]) => name + " " + id).join(" ");
const line = (...words) => el("p", "quiet", words.filter((word) => word).join(" · "));
const times = (count) => ["never", "once", "twice"][count] ?? count + " times";

/** The same fact has the same colour wherever it is told. */
function colour(eventId) {
  const hue = parseInt((eventId ?? "").slice(0, 6), 16) % 360 || 0;
  return "hsl(" + hue + " 60% 50%)";
}

function whole(value) {
  return el("details", "", el("summary", "", "All of it"), el("pre", "", JSON.stringify(value, null, 2)));
}

/** Which telling of its fact an event is, and of how many. */
function repeated(event, all) {
  const same = all.filter((other) => other.detail.eventId === event.detail.eventId).reverse();
  return same.length < 2 ? "" : "told " + (same.indexOf(event) + 1) + " of " + same.length;
}

function event(it, all) {
  const detail = it.detail;
  const again = repeated(it, all);
  const fact = el("p", "", el("code", "", detail.eventId ?? ""), again && el("span", "again", again));
  const item = el("li", "card",
    el("p", "", el("strong", "", it.detailType), el("span", "outcome " + detail.outcome, detail.outcome ?? ""), rupees(detail.amountPaise)),
    line(detail.provider, ids(detail.ids), detail.providerStatus ?? detail.providerCode),
    fact,
    line(time(it.time), "learned from " + detail.learnedFrom, "bus " + it.bus),
    whole(detail));
  item.style.borderLeftColor = colour(detail.eventId);
  return item;
}

function message(it) {
  const watch = read(it.body);
  const when = it.state === "WAITING" ? "until " + time(it.due) : "at " + time(it.due);
  return el("li", "card",
    el("p", "", el("strong", "", it.state.replaceAll("_", " ").toLowerCase() + " "), when),
    line(watch.provider, watch.kind?.toLowerCase(), ids(watch.ids)),
    line("put there " + time(it.sent), times(watch.asked ?? 0) + " asked for before", it.times > 1 && "handed out " + times(it.times)));
}

function callback(it) {
  return el("li", "card",
    el("p", "", el("strong", "", it.provider), " " + it.about),
    line(time(it.time), it.number > 1 && "sent " + it.number + " times", it.calling !== "ONCE" && it.calling.toLowerCase()),
    el("p", it.status === 200 ? "status" : "status bad", it.status === 0 ? "no answer" : "answered with " + it.status));
}

/** Puts the items into a section, each made anew only where it has changed. */
function show(section, items, make) {
  const place = document.getElementById(section);
  const elements = items.map((it, index) => {
    const key = section + (it.id ?? items.length - index);
    const text = JSON.stringify(it) + (section === "events" ? repeated(it, items) : "");
    if (shown.get(key)?.text !== text) shown.set(key, { text, element: make(it, items) });
    return shown.get(key).element;
  });
  const list = place.querySelector(".items");
  if (elements.length !== list.children.length || elements.some((it, index) => it !== list.children[index])) {
    list.replaceChildren(...elements);
  }
  place.querySelector(".count").textContent = items.length || "";
  place.querySelector(".none").hidden = items.length > 0;
}

async function look() {
  const state = document.getElementById("state");
  try {
    const all = await (await fetch("/events.json")).json();
    show("events", all.events, event);
    show("messages", all.messages, message);
    show("callbacks", all.callbacks, callback);
    document.querySelector(".hurry").textContent =
      all.hurry > 1 ? all.hurry + " times as soon as elsewhere" : "as soon as elsewhere";
    state.textContent = "Live, the newest first";
  } catch (problem) {
    state.textContent = "No answer: " + problem.message;
  }
  setTimeout(look, document.hidden ? 5000 : 1000);
}

look();
