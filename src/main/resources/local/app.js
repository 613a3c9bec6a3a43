"use strict";

const fresh = () => Math.random().toString(36).slice(2, 10).padEnd(8, "0");
const pretty = (value) => JSON.stringify(value, null, 2);
const quote = (text) => "'" + text.replaceAll("'", "'\\''") + "'";

function read(text) {
  try {
    return JSON.parse(text);
  } catch (problem) {
    return null;
  }
}

/** The lines "Name: value" as pairs; what is no such line is left out. */
const pairs = (text) => text.split("\n")
  .map((line) => line.match(/^\s*([^:\s]+)\s*:\s*(.*?)\s*$/))
  .filter((match) => match)
  .map((match) => [match[1], match[2]]);

/** One operation: what is sent, and what came back. */
class Card {
  constructor({ route, trigger }) {
    this.route = route;
    this.trigger = trigger;
    this.element = document.getElementById("operation").content.cloneNode(true).firstElementChild;
    this.part("method").textContent = route.method;
    this.part("route").textContent = route.path;
    this.part("about").textContent = route.about;
    this.part("headers").value = Object.entries({ "Content-Type": "application/json", ...route.headers })
      .map(([name, value]) => name + ": " + value).join("\n");
    this.part("headers").rows = Object.keys(route.headers).length + 1;
    trigger.values.forEach((triggers) => this.part("trigger").append(this.group(triggers)));
    this.listen();
    this.renew();
  }

  part(name) {
    return this.element.querySelector("." + name);
  }

  group(triggers) {
    const group = document.createElement("optgroup");
    group.label = triggers.brings;
    triggers.values.forEach((value) => group.append(new Option(this.trigger.field + " = " + value, value)));
    return group;
  }

  listen() {
    ["path", "headers", "body"].forEach((name) => this.part(name).addEventListener("input", () => this.curl()));
    this.part("trigger").addEventListener("change", () => this.renew());
    this.part("fresh").addEventListener("click", () => this.renew());
    this.part("copy").addEventListener("click", () => this.copy());
    this.part("send").addEventListener("click", () => this.send());
  }

  /** Writes the sample request anew, with ids that nobody used yet. */
  renew() {
    const trigger = this.part("trigger").value;
    const parameters = { ...this.route.parameters };
    this.id = fresh();
    this.sent = false;
    const body = JSON.parse(this.route.body.replaceAll("{fresh}", this.id));
    if (trigger) (this.trigger.field in parameters ? parameters : body)[this.trigger.field] = trigger;
    this.part("path").value = this.route.path.replace(/{(\w+)}/g, (all, name) => encodeURIComponent(parameters[name]));
    this.part("body").value = pretty(body);
    this.curl();
  }

  /** A second send gets new ids in what may have been edited since; an id is good once. */
  refresh() {
    if (this.sent) {
      const id = fresh();
      this.part("body").value = this.part("body").value.replaceAll(this.id, id);
      this.id = id;
      this.curl();
    }
    this.sent = true;
  }

  url() {
    return location.origin + this.part("path").value;
  }

  curl() {
    const body = this.part("body").value;
    this.part("curl").textContent = ["curl -i " + quote(this.url())]
      .concat(pairs(this.part("headers").value).map(([name, value]) => "-H " + quote(name + ": " + value)))
      .concat("-d " + quote(read(body) ? JSON.stringify(read(body)) : body))
      .join(" \\\n  ");
  }

  async copy() {
    await navigator.clipboard.writeText(this.part("curl").textContent);
    this.part("copy").textContent = "Copied";
    setTimeout(() => { this.part("copy").textContent = "Copy"; }, 1500);
  }

  async send() {
    this.refresh();
    this.show("Waiting for the answer", "", false);
    this.part("send").disabled = true;
    try {
      const response = await fetch(this.url(), {
        method: this.route.method, headers: pairs(this.part("headers").value), body: this.part("body").value,
      });
      this.answered(response, await response.text());
    } catch (problem) {
      this.show("No answer: " + problem.message, "", true);
    }
    this.part("send").disabled = false;
  }

  answered(response, text) {
    const answer = read(text);
    const wait = response.headers.get("retry-after");
    const words = [response.status, answer?.code, answer?.outcome, wait && "Retry-After: " + wait];
    this.show(words.filter((word) => word).join(" · "), answer ? pretty(answer) : text, !response.ok);
    this.offer(answer?.redirectUrl ?? "");
  }

  show(status, answer, bad) {
    this.part("status").textContent = status;
    this.part("status").classList.toggle("bad", bad);
    this.part("answer").textContent = answer;
    this.offer("");
  }

  /** A page opens here; a link into the app does not. */
  offer(link) {
    const page = /^https?:/.test(link);
    this.part("open").hidden = !page;
    this.part("open").href = page ? link : "#";
    this.part("device").hidden = !link || page;
  }
}

fetch("/routes.json")
  .then((response) => response.json())
  .then((routes) => document.getElementById("operations")
    .replaceChildren(...routes.map((route) => new Card(route).element)));
