/**
 * What earlier answers said, by the names of their fields: a later operation asks for some of it. The
 * shop that a customer comes back to is a page of this machine.
 */
const learnt = new Map([["returnUrl", location.origin + "/back"]]);

/** An operation of the OpenAPI document, with what makes its simulator misbehave. */
export class Operation {
  static all(api, triggers) {
    const providers = api.tags.map((tag) => tag.name);
    return Object.entries(api.paths)
      .flatMap(([path, methods]) => Object.entries(methods)
        // What providers call is tried by paying.
        .filter(([, it]) => !it["x-callback"])
        .map(([method, it]) => new Operation(api, method, path, it, triggers[it.operationId])))
      .sort((one, other) => providers.indexOf(one.provider) - providers.indexOf(other.provider)
        || api["x-journey"].indexOf(one.step) - api["x-journey"].indexOf(other.step)
        || one.path.localeCompare(other.path));
  }

  constructor(api, method, path, it, trigger) {
    this.api = api;
    this.id = it.operationId;
    this.method = method.toUpperCase();
    this.path = path;
    this.provider = it.tags[0];
    this.step = it["x-step"];
    this.summary = it.summary;
    this.about = it.description;
    this.trigger = trigger;
    this.next = it["x-next"];
    this.spent = new Set();
    this.parameters = (it.parameters ?? []).map((one) => this.resolve(one));
    const body = it.requestBody?.content["application/json"];
    this.fields = this.resolve(body?.schema ?? {}).properties ?? {};
    this.usedOnce = this.marked("x-used-once");
    this.given = this.marked("x-given");
    this.samples = body ? Object.entries(body.examples) : [];
    this.text = [this.id, this.method, path, this.provider, this.step, this.summary].join(" ").toLowerCase();
  }

  resolve(node) {
    return node.$ref
      ? { ...node.$ref.slice(2).split("/").reduce((at, name) => at[name], this.api), ...node, $ref: undefined }
      : node;
  }

  /** The names of fields and parameters that have a mark in the document. */
  marked(mark) {
    return [...Object.entries(this.fields), ...this.parameters.map((it) => [it.name, it])]
      .filter(([, it]) => it[mark])
      .map(([name]) => name);
  }

  /**
   * What to try a field or a parameter with. Where it is good once, that is what an earlier answer gave
   * for it, if it is still good, or else an id of its own.
   */
  value(name, example, trigger, id) {
    if (trigger && name === this.trigger.field) return trigger;
    const known = learnt.get(name);
    if (!this.usedOnce.includes(name)) return known ?? example;
    return this.given.includes(name) && known && !this.spent.has(known) ? known : example.replace(/[^_-]*$/, id);
  }

  parameter(it, trigger, id) {
    return this.value(it["x-same-as"] ?? it.name, it.example ?? this.resolve(it.schema).examples?.[0] ?? "", trigger, id);
  }

  /** The path with its parameters, and the query where there has to be one. */
  address(trigger, id) {
    const values = this.parameters.map((it) => [it, encodeURIComponent(this.parameter(it, trigger, id))]);
    const query = values.filter(([it]) => it.in === "query" && it.required).map(([it, value]) => it.name + "=" + value);
    return values.filter(([it]) => it.in === "path")
      .reduce((path, [it, value]) => path.replace("{" + it.name + "}", value), this.path)
      + (query.length ? "?" + query.join("&") : "");
  }

  headers(trigger, id) {
    return (this.samples.length ? ["Content-Type: application/json"] : [])
      .concat(this.parameters.filter((it) => it.in === "header")
        .map((it) => it.name + ": " + this.parameter(it, trigger, id)));
  }

  /** A body, made of one of the examples. */
  body(sample, trigger, id) {
    const body = Object.entries(this.samples[sample][1].value)
      .map(([name, example]) => [name, this.value(this.fields[name]?.["x-same-as"] ?? name, example, trigger, id)]);
    const elsewhere = this.parameters.some((it) => it.name === this.trigger?.field);
    return Object.fromEntries(trigger && !elsewhere ? [...body, [this.trigger.field, trigger]] : body);
  }

  /** Remembers what was sent of that which is good once. */
  spend(body) {
    this.usedOnce.forEach((name) => this.spent.add(body?.[name]));
  }

  /** Keeps what an answer says for the operations that ask for it; of a list, what has a token. */
  learn(answer, trigger) {
    Object.entries(answer).forEach(([name, value]) => {
      if (typeof value === "string" && value !== trigger) learnt.set(name, value);
      const inner = Array.isArray(value) ? value.find((it) => it?.token) : value;
      if (inner && typeof inner === "object") this.learn(inner, trigger);
    });
  }
}
