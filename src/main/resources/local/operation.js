/** What earlier answers said, by the names of their fields: a later operation asks for some of it. */
const learnt = new Map();

/** An operation of the OpenAPI document, with what makes its simulator misbehave. */
export class Operation {
  static all(api, triggers) {
    const providers = api.tags.map((tag) => tag.name);
    return Object.entries(api.paths)
      .flatMap(([path, methods]) => Object.entries(methods)
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
    this.parameters = (it.parameters ?? []).map((one) => this.resolve(one));
    const body = it.requestBody?.content["application/json"];
    this.fields = this.resolve(body?.schema ?? {}).properties ?? {};
    this.usedOnce = [...Object.entries(this.fields), ...this.parameters.map((it) => [it.name, it])]
      .filter(([, it]) => it["x-used-once"])
      .map(([name]) => name);
    this.samples = body ? Object.entries(body.examples) : [];
    this.text = [this.id, this.method, path, this.provider, this.step, this.summary].join(" ").toLowerCase();
  }

  resolve(node) {
    return node.$ref
      ? { ...node.$ref.slice(2).split("/").reduce((at, name) => at[name], this.api), ...node, $ref: undefined }
      : node;
  }

  /** What to try a field or a parameter with; the id goes where every request needs a value of its own. */
  value(name, example, trigger, id) {
    if (trigger && name === this.trigger.field) return trigger;
    return this.usedOnce.includes(name) ? example.replace(/[^_-]*$/, id) : learnt.get(name) ?? example;
  }

  parameter(it, trigger, id) {
    return this.value(it.name, it.example ?? this.resolve(it.schema).examples?.[0] ?? "", trigger, id);
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
      .map(([name, example]) => [name, this.value(name, example, trigger, id)]);
    const elsewhere = this.parameters.some((it) => it.name === this.trigger?.field);
    return Object.fromEntries(trigger && !elsewhere ? [...body, [this.trigger.field, trigger]] : body);
  }

  /** Keeps what an answer says for the operations that ask for it. */
  learn(answer, trigger) {
    Object.entries(answer)
      .filter(([, value]) => typeof value === "string" && value !== trigger)
      .forEach(([name, value]) => learnt.set(name, value));
  }
}
