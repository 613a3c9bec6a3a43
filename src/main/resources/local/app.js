"use strict";

const fresh = () => Math.random().toString(36).slice(2, 10);
const pretty = (value) => JSON.stringify(value, null, 2);
const quote = (text) => "'" + text.replaceAll("'", "'\\''") + "'";

/** The order in which a person would write the fields. */
function sample(route) {
  const id = fresh();
  const names = Object.keys(route.body).sort((a, b) => rank(a) - rank(b));
  return Object.fromEntries(names.map((name) => {
    const value = route.body[name];
    return [name, typeof value === "string" ? value.replace("{fresh}", id) : value];
  }));
}

const rank = (name) => (/Id$/.test(name) ? 0 : /amount/.test(name) ? 1 : /Url$/.test(name) ? 3 : 2);

function show(route) {
  const card = document.getElementById("operation").content.cloneNode(true).firstElementChild;
  const part = (name) => card.querySelector("." + name);
  const trigger = part("trigger");
  const inPath = route.path.includes("{" + route.triggerField + "}");
  let walletId = "wlt_q23xzki3pazgtezo";

  part("method").textContent = route.method;
  part("path").textContent = route.path;
  part("about").textContent = route.about;
  trigger.append(new Option("as it should", ""));
  route.triggers.forEach((value) => trigger.append(new Option(route.triggerField + " = " + value, value)));

  const url = () => location.origin + route.path.replace(/{\w+}/, encodeURIComponent(walletId));
  const headers = () => ({ "Content-Type": "application/json", ...route.headers });
  const refresh = () => {
    part("curl").textContent = ["curl -i " + url()]
      .concat(Object.entries(headers()).map(([name, value]) => "-H " + quote(name + ": " + value)))
      .concat("-d " + quote(compact(part("body").value)))
      .join(" \\\n  ");
  };
  const renew = () => {
    const body = sample(route);
    if (inPath) walletId = trigger.value || "wlt_q23xzki3pazgtezo";
    else if (trigger.value) body[route.triggerField] = trigger.value;
    part("body").value = pretty(body);
    refresh();
  };

  part("body").addEventListener("input", refresh);
  part("fresh").addEventListener("click", renew);
  trigger.addEventListener("change", renew);
  part("send").addEventListener("click", async () => {
    part("status").textContent = "Waiting for the answer";
    part("status").classList.remove("bad");
    part("open").hidden = true;
    part("device").hidden = true;
    try {
      const response = await fetch(url(), { method: route.method, headers: headers(), body: part("body").value });
      const answer = JSON.parse(await response.text());
      part("status").textContent = response.status + " " + answer.outcome;
      part("status").classList.toggle("bad", !response.ok);
      part("answer").textContent = pretty(answer);
      const link = answer.redirectUrl || "";
      part("open").hidden = !/^https?:/.test(link);
      part("open").href = /^https?:/.test(link) ? link : "#";
      part("device").hidden = !link.startsWith("phonepe:");
    } catch (problem) {
      part("status").textContent = "No answer: is it still running?";
      part("status").classList.add("bad");
    }
  });
  renew();
  return card;
}

function compact(text) {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch (problem) {
    return text;
  }
}

fetch("/routes.json")
  .then((response) => response.json())
  .then((routes) => document.getElementById("operations").replaceChildren(...routes.map(show)));
