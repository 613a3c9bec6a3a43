"use strict";

const dark = matchMedia("(prefers-color-scheme: dark)");
const dress = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", dress);
dress();

fetch("/openapi.json").then((response) => response.json()).then((spec) => SwaggerUIBundle({
  dom_id: "#swagger-ui",
  spec,
  deepLinking: true,
  docExpansion: "list",
  filter: true,
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 2,
  // What to try is on the front page, with all that the simulators can be made to do.
  supportedSubmitMethods: [],
  operationsSorter: (one, other) => step(spec, one) - step(spec, other)
    || one.get("path").localeCompare(other.get("path")),
}));

/** How far into a customer's journey an operation comes. */
const step = (spec, it) => spec["x-journey"].indexOf(it.getIn(["operation", "x-step"]));
