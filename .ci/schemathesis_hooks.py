"""What .ci/schemathesis tells Schemathesis about this API."""

import itertools
import json
import os
import pathlib
import re
import urllib.parse
import urllib.request
import uuid

import schemathesis
import yaml


def served(path):
    with urllib.request.urlopen(os.environ["SIMULATED"] + path) as answer:
        return json.load(answer)


DOCUMENT = served("/openapi.json")
TRIGGERS = served("/triggers.json")
STRICT = pathlib.Path(__file__).parent.parent / "src/test/contract/strict.yaml"
USED_ONCE = {
    name
    for schema in DOCUMENT["components"]["schemas"].values()
    for name, field in schema.get("properties", {}).items()
    if field.get("x-used-once")
}
used = set()
numbers = itertools.count(1)


def resolve(node):
    if "$ref" not in node:
        return node
    target = DOCUMENT
    for name in node["$ref"][2:].split("/"):
        target = target[name]
    return target | node


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Holds the functions against the strict schemas where the document has a plain rule. Leaves out what
    providers call: nothing that is made up is verified."""
    raw_schema["components"]["schemas"].update(yaml.safe_load(STRICT.read_text()))
    for methods in raw_schema["paths"].values():
        for method in [name for name, operation in methods.items() if operation.get("x-callback")]:
            del methods[method]


def as_whole_numbers(value):
    """The same value without the point in 1.0, which is a whole number to JSON Schema; the document
    says in words that it is refused."""
    if isinstance(value, dict):
        return {name: as_whole_numbers(member) for name, member in value.items()}
    if isinstance(value, list):
        return [as_whole_numbers(member) for member in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


@schemathesis.hook
def map_body(context, body):
    return as_whole_numbers(body)


@schemathesis.hook
def filter_query(context, query):
    """Keeps addresses to a length that gets to a function at all."""
    return len(urllib.parse.urlencode(query or {}, doseq=True)) < 2000


@schemathesis.hook
def filter_body(context, body):
    """Leaves out what the document refuses in words alone: a parameter that a customer came back with twice."""
    returned = body.get("returned") if isinstance(body, dict) else None
    pairs = urllib.parse.parse_qsl(returned.removeprefix("?"), keep_blank_values=True) if isinstance(returned, str) else []
    return len({name for name, _ in pairs}) == len(pairs)


@schemathesis.hook
def before_call(context, case, kwargs):
    """Gives a right request an id and a token of its own, without which it would be refused as used."""
    if case.meta is None or not case.meta.generation.mode.is_positive or not isinstance(case.body, dict):
        return
    for name in USED_ONCE & set(case.body):
        if case.body[name] in used:
            case.body[name] = f"again_{next(numbers):06}"
        used.add(case.body[name])


def sample(operation):
    """The parts of a request as the document's own examples have them, with ids of its own."""
    parts = {"path_parameters": {}, "headers": {}}
    places = {"path": "path_parameters", "header": "headers"}
    for parameter in map(resolve, operation.get("parameters", [])):
        if parameter["in"] == "query" and not parameter.get("required"):
            continue
        example = parameter.get("example") or resolve(parameter["schema"])["examples"][0]
        parts[places[parameter["in"]]][parameter["name"]] = example
    if "requestBody" in operation:
        examples = operation["requestBody"]["content"]["application/json"]["examples"]
        body = dict(next(iter(examples.values()))["value"])
        for name in USED_ONCE & set(body):
            body[name] = re.sub("[^_-]*$", uuid.uuid4().hex[:8], body[name], count=1)
        parts |= {"body": body, "media_type": "application/json"}
    return parts


@schemathesis.hook
def before_add_examples(context, examples):
    """Adds a request for all that a simulator does otherwise than it should."""
    operation = DOCUMENT["paths"][context.operation.path][context.operation.method.lower()]
    trigger = TRIGGERS[operation["operationId"]]
    for value in [value for triggers in trigger["values"] for value in triggers["values"]]:
        parts = sample(operation)
        field = trigger["field"]
        (parts["path_parameters"] if field in parts["path_parameters"] else parts["body"])[field] = value
        examples.append(context.operation.Case(**parts))
