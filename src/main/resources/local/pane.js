const pretty = (value) => JSON.stringify(value, null, 2);
const quote = (text) => "'" + text.replaceAll("'", "'\\''") + "'";
const randomId = () => Math.random().toString(36).slice(2, 10).padEnd(8, "0");

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

/** One operation to try: what is sent, and what came back. */
export class Pane {
  constructor(operation) {
    this.operation = operation;
    this.element = document.getElementById("operation").content.cloneNode(true).firstElementChild;
    this.describe();
    this.offer("");
    this.listen();
  }

  part(name) {
    return this.element.querySelector("." + name);
  }

  /** Says what it is, and what there is to choose. */
  describe() {
    const it = this.operation;
    const texts = { where: it.provider + " · " + it.step, summary: it.summary, method: it.method, route: it.path,
      about: it.about, function: it.id };
    Object.entries(texts).forEach(([name, text]) => { this.part(name).textContent = text; });
    this.part("next").href = "#" + it.next?.id;
    this.part("next").textContent = "Next: " + it.next?.summary;
    this.part("contract").href = "/api#/" + encodeURIComponent(it.provider) + "/" + it.id;
    it.samples.forEach(([name, sample], index) => this.part("sample").add(new Option(sample.summary ?? name, index)));
    (it.trigger?.values ?? []).forEach((triggers) => this.part("trigger").append(this.group(triggers)));
    this.part("samples").hidden = it.samples.length < 2;
    this.part("simulated").hidden = !it.trigger;
    this.part("has-headers").hidden = !it.headers().length;
    this.part("has-body").hidden = !it.samples.length;
    this.part("fresh").hidden = !it.usedOnce.length;
  }

  group(triggers) {
    const group = document.createElement("optgroup");
    group.label = triggers.brings;
    Object.entries(triggers.values).forEach(([value, answer]) => group.append(
      new Option(this.operation.trigger.field + " = " + value + ": " + answer, value)));
    return group;
  }

  listen() {
    const form = this.part("request");
    form.addEventListener("input", (event) => {
      if (event.target.tagName === "SELECT") return this.renew();
      this.edited = true;
      this.curl();
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    this.part("fresh").addEventListener("click", () => this.renew());
    this.part("copy").addEventListener("click", () => this.copy());
  }

  /** Comes into view: what others have learnt meanwhile goes into what nobody has edited. */
  enter() {
    if (!this.edited) this.renew();
  }

  /** Writes the request anew, with ids that nobody used yet. */
  renew() {
    const it = this.operation;
    const trigger = this.part("trigger").value;
    this.id = randomId();
    this.sent = this.edited = false;
    this.part("path").value = it.address(trigger, this.id);
    this.part("headers").value = it.headers(trigger, this.id).join("\n");
    this.part("headers").rows = it.headers().length || 1;
    this.part("body").value = it.samples.length ? pretty(it.body(this.part("sample").value, trigger, this.id)) : "";
    this.part("body").rows = Math.min(16, this.part("body").value.split("\n").length + 1);
    this.curl();
  }

  /** A second send gets new ids, also in what was edited since; an id is good once. */
  refresh() {
    if (this.sent && !this.edited) this.renew();
    else if (this.sent) {
      const id = randomId();
      ["path", "headers", "body"].forEach((name) => {
        this.part(name).value = this.part(name).value.replaceAll(this.id, id);
      });
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
    const method = this.operation.samples.length || this.operation.method === "GET" ? [] : ["-X " + this.operation.method];
    this.part("curl").textContent = ["curl -i " + quote(this.url())]
      .concat(method)
      .concat(pairs(this.part("headers").value).map(([name, value]) => "-H " + quote(name + ": " + value)))
      .concat(body ? "-d " + quote(read(body) ? JSON.stringify(read(body)) : body) : [])
      .join(" \\\n  ");
  }

  async copy() {
    await navigator.clipboard.writeText(this.part("curl").textContent);
    this.part("copy").textContent = "Copied";
    setTimeout(() => { this.part("copy").textContent = "Copy"; }, 1500);
  }

  async send() {
    this.refresh();
    this.operation.spend(read(this.part("body").value));
    this.show("Waiting for the answer", "", false);
    this.part("send").disabled = true;
    try {
      const response = await fetch(this.url(), {
        method: this.operation.method, headers: pairs(this.part("headers").value), body: this.part("body").value || undefined,
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
    if (response.ok && answer) this.operation.learn(answer, this.part("trigger").value);
    this.part("next").hidden = !response.ok || !this.operation.next;
  }

  show(status, answer, bad) {
    this.part("status").textContent = status;
    this.part("status").classList.toggle("bad", bad);
    this.part("answer").textContent = answer;
    this.part("next").hidden = true;
    this.offer("");
  }

  /** A page opens here; in place of an app, which its link is for, the simulator shows one. */
  offer(link) {
    const page = /^https?:/.test(link);
    this.part("open").hidden = !link;
    this.part("open").href = page || !link ? link || "#" : link.replace(/^([a-z]+):\//, "/simulator/$1");
    this.part("device").hidden = !link || page;
  }
}
