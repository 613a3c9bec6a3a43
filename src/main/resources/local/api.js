"use strict";

let api;

/** An element with attributes and children; text children are never read as HTML. */
function el(name, attributes, ...children) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const p = (text, style = "") => text ? el("p", { class: style }, text) : null;
const code = (text) => el("code", {}, text);

/** What a reference points to, or the node itself. */
function resolve(node) {
  return node && node.$ref
    ? resolve(node.$ref.slice(2).split("/").reduce((at, name) => at[name.replaceAll("~1", "/")], api))
    : node;
}

/** The rules of a schema in words. */
function rules(schema) {
  const words = [];
  if (schema.const !== undefined) words.push("always " + JSON.stringify(schema.const));
  if (schema.enum) words.push("one of " + schema.enum.join(", "));
  if (schema.minimum !== undefined) words.push("from " + schema.minimum);
  if (schema.maximum !== undefined) words.push("to " + schema.maximum);
  if (schema.minItems !== undefined && schema.minItems === schema.maxItems) words.push("exactly " + schema.minItems);
  if (schema.maxLength !== undefined) words.push("at most " + schema.maxLength + " characters");
  if (schema.default !== undefined) words.push("default " + schema.default);
  return words.join("; ");
}

function type(schema) {
  const one = [].concat(schema.type ?? "any").join(" or ");
  return one === "array" ? "list of " + type(resolve(schema.items)) : one;
}

function row(name, required, node) {
  const schema = { ...resolve(node), ...(node.description ? { description: node.description } : {}) };
  return el("tr", {},
    el("th", { scope: "row" }, code(name), required ? el("abbr", { title: "required" }, " *") : null),
    el("td", {}, type(schema)),
    el("td", {}, p(schema.description), p(rules(schema), "quiet"),
      schema.pattern ? el("p", { class: "quiet" }, "pattern ", code(schema.pattern)) : null));
}

const table = (rows) => el("div", { class: "wide" }, el("table", {}, el("tbody", {}, rows)));

/** The fields of an object; those of a problem stand once at the end of the page. */
function fields(node) {
  const schema = resolve(node);
  return schema.properties
    ? table(Object.entries(schema.properties)
      .map(([name, field]) => row(name, (schema.required ?? []).includes(name), field)))
    : null;
}

function examples(media) {
  return Object.entries(media.examples ?? {}).map(([name, example]) => el("details", {},
    el("summary", {}, "Example: " + (resolve(example).summary ?? name)),
    el("pre", { tabindex: "0" }, JSON.stringify(resolve(example).value, null, 2))));
}

/** The problems that one answer may carry, a line each. */
function problems(schema) {
  const kinds = schema.oneOf ?? [schema];
  return table(kinds.map((kind) => el("tr", {},
    el("th", { scope: "row" }, code(kind.properties.code.const)),
    el("td", {}, kind.properties.outcome.const),
    el("td", {}, kind.properties.retryable.const ? "retryable" : "not retryable"),
    el("td", {}, kind.properties.title.const))));
}

function content(type, media) {
  const isProblem = type === "application/problem+json";
  return [el("p", { class: "quiet" }, type), isProblem ? problems(media.schema) : fields(media.schema), examples(media)];
}

function answer([status, node]) {
  const response = resolve(node);
  const headers = Object.entries(response.headers ?? {})
    .map(([name, header]) => row(name, resolve(header).required, { ...resolve(header).schema, description: resolve(header).description }));
  return el("details", { class: "answer-of", ...(status === "200" ? { open: "" } : {}) },
    el("summary", {}, el("strong", {}, status), " " + response.description),
    headers.length ? [el("h4", {}, "Headers"), table(headers)] : null,
    Object.entries(response.content).map(([type, media]) => content(type, media)));
}

function operation(path, method, it) {
  const media = it.requestBody.content["application/json"];
  const parameters = (it.parameters ?? []).map(resolve);
  return el("section", { class: "card", id: it.operationId },
    el("h2", {}, el("span", { class: "method" }, method.toUpperCase()), " ", code(path)),
    p(it.summary + ". " + it.description),
    el("p", { class: "quiet" }, "Function ", code(it.operationId)),
    parameters.length ? [el("h3", {}, "Parameters"), table(parameters.map(
      (one) => row(one.name + " (" + one.in + ")", one.required, { ...resolve(one.schema), description: one.description })))] : null,
    el("h3", {}, "Body"), p(it.requestBody.description, "quiet"), fields(media.schema), examples(media),
    el("h3", {}, "Answers"), Object.entries(it.responses).map(answer));
}

function show(read) {
  api = read;
  const operations = Object.entries(api.paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, it]) => [path, method, it]));
  document.getElementById("about").textContent = api.info.description;
  document.getElementById("contents").replaceChildren(el("ul", {}, operations.map(
    ([, , it]) => el("li", {}, el("a", { href: "#" + it.operationId }, it.summary)))));
  document.getElementById("contract").replaceChildren(
    ...operations.map((one) => operation(...one)),
    el("section", { class: "card", id: "problem" }, el("h2", {}, "Every problem"),
      p(resolve(api.components.schemas.Problem).description), fields(api.components.schemas.Problem)));
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

fetch("/openapi.json").then((response) => response.json()).then(show);
