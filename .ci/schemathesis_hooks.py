"""What .ci/schemathesis tells Schemathesis about this API."""

import copy
import itertools
import json
import os
import urllib.request
import uuid

import schemathesis

used = set()
numbers = itertools.count(1)


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
def before_call(context, case, kwargs):
    """Gives a right request an id and a token of its own, without which it would be refused as used."""
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    for name in {"orderId", "topupTxnId", "directWalletToken"} & set(case.body):
        if case.body[name] in used:
            case.body[name] = f"again_{next(numbers)}"
        used.add(case.body[name])


@schemathesis.hook
def before_add_examples(context, examples):
    """Adds a request for all that a simulator does otherwise than it should."""
    with urllib.request.urlopen(os.environ["SIMULATED"] + "/routes.json") as answer:
        routes = json.load(answer)
    for route, trigger in ((found["route"], found["trigger"]) for found in routes):
        if (route["method"], route["path"]) != (context.operation.method.upper(), context.operation.path):
            continue
        field = trigger["field"]
        for value in [value for triggers in trigger["values"] for value in triggers["values"]]:
            parameters = copy.deepcopy(route["parameters"])
            body = json.loads(route["body"].replace("{fresh}", uuid.uuid4().hex[:8]))
            (parameters if field in parameters else body)[field] = value
            examples.append(
                context.operation.Case(
                    path_parameters=parameters, headers=dict(route["headers"]), body=body,
                    media_type="application/json"))
