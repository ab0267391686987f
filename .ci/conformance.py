#!/usr/bin/env python3
"""Runs the core cases of the published datalog-conformance suite through `sanjiang run`.

usage: conformance.py EXECUTABLE

Cases that share a program are run together. Every case must pass but those of one file, which
contradict the suite's own cases of safety; the status is 1 if the cases that fail are others.
"""
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import yaml

# The rules of this file use variables that stand only under negation, which
# errors/review_v2_unsafe_negation.yaml calls an error, as Sanjiang does.
CONTRADICTORY = "negation/nemo_negation"

# What the suite calls our errors.
ERRORS = {
    "arity_mismatch": {"arity-mismatch"},
    "cyclic_negation": {"unstratified-negation"},
    "unbound_variable": {"unbound-variable"},
    "safety_violations": {"unbound-variable", "ungrounded-in-negation"},
    "SafetyViolationError": {"unbound-variable", "ungrounded-in-negation"},
}


def load_cases(root):
    """All core cases as (name, case), those of one file with the objects they share."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in sorted(root.rglob("*.yaml")):
        relative = path.relative_to(root).with_suffix("").as_posix()
        if relative.startswith("defeasible/"):
            continue
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
        for case in content.get("tests", [content]):
            yield f"{relative}::{case['name']}", case


def literal(value):
    """A scalar as a constant of the language."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + '"'


def printed(value):
    """A scalar as `run` prints it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return repr(int(value))
    return str(value)


def predicates(rules):
    """The names of predicates that the rules use with their arities, and those they define."""
    used, defined = {}, set()
    for rule in rules:
        text = re.sub(r'"(\\.|[^"\\])*"', '""', rule)
        defined.update(re.findall(r"(\w+)\s*\(", text.split(":-")[0])[:1])
        for name, arguments in re.findall(r"(\w+)\s*\(([^()]*)\)", text):
            arity = arguments.count(",") + 1 if arguments.strip() else 0
            used.setdefault(name, arity)
    return used, defined


def program_text(program, outputs):
    """The program as a text for `run`.

    The suite's predicates have no types, so columns of facts and of what only bodies name may hold
    anything.
    """
    facts, rules = program.get("facts") or {}, program.get("rules") or []
    used, defined = predicates(rules)
    arities = {name: len(rows[0]) for name, rows in facts.items() if rows}
    for name, arity in {**used, **{name: 1 for name in outputs}}.items():
        if name not in defined and name != "not":
            arities.setdefault(name, arity)
    lines = []
    for name, arity in arities.items():
        columns = ", ".join(f"c{index}: term" for index in range(arity))
        lines.append(f".decl {name}({columns})")
    for name, rows in facts.items():
        lines += [f"{name}({', '.join(map(literal, row))})." for row in rows or []]
    lines += [rule if rule.rstrip().endswith(".") else rule + "." for rule in rules]
    lines += [f".output {name}" for name in sorted(outputs)]
    return "\n".join(lines) + "\n"


def run(executable, program, outputs):
    """What the outputs hold, as rows of printed values, or else the codes of the errors."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory, "program.dl")
        path.write_text(program_text(program, outputs), encoding="utf-8")
        result = subprocess.run(
            [executable, "run", path, "--facts", directory, "--output", directory],
            capture_output=True, text=True, timeout=60)
        if result.returncode != 0:
            codes = set(re.findall(r"^error\[([a-z-]+)\]", result.stderr, re.M))
            return None, codes or {f"status {result.returncode}"}
        rows = {}
        for name in outputs:
            lines = Path(directory, name + ".csv").read_text(encoding="utf-8").split("\n")[:-1]
            rows[name] = {() if line == "()" else tuple(line.split("\t")) for line in lines}
        return rows, set()


def problem(case, rows, codes):
    """What is wrong with the result of a case; nothing where it is right."""
    if "expect_error" in case:
        wanted = ERRORS.get(case["expect_error"], set())
        found = ", ".join(sorted(codes)) or "no error"
        return None if codes & wanted else f"{case['expect_error']} expected, found {found}"
    if rows is None:
        return "error " + ", ".join(sorted(codes))
    for name, expected in case["expect"].items():
        wanted = {tuple(map(printed, row)) for row in expected or []}
        if rows[name] != wanted:
            lacking, extra = len(wanted - rows[name]), len(rows[name] - wanted)
            return f"`{name}` lacks {lacking} rows and has {extra} that it should not"
    return None


def main(executable):
    spec = importlib.util.find_spec("datalog_conformance")
    if spec is None:
        sys.exit("the package datalog-conformance is not installed")
    root = Path(spec.submodule_search_locations[0], "_tests")
    # Cases of one file that name the same program are read as the same objects.
    cases, groups = list(load_cases(root)), {}
    for name, case in cases:
        program = case["program"]
        key = (id(program.get("facts")), id(program.get("rules")), name.split("::")[0])
        groups.setdefault(key, []).append((name, case))

    def check(cases):
        outputs = {name for _, case in cases for name in case.get("expect") or {}}
        rows, codes = run(executable, cases[0][1]["program"], outputs)
        return [(name, problem(case, rows, codes)) for name, case in cases]

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = [result for results in pool.map(check, groups.values()) for result in results]
    failed = {name: reason for name, reason in results if reason}
    allowed = {name for name, _ in results if name.startswith(CONTRADICTORY + "::")}
    for name in sorted(set(failed) - allowed):
        print(f"fails: {name}: {failed[name]}")
    for name in sorted(allowed - set(failed)):
        print(f"passes, though it contradicts the cases of safety: {name}")
    print(f"{len(results) - len(failed)} of {len(results)} cases pass; {len(allowed & set(failed))} "
          f"of {CONTRADICTORY} do not, as they contradict the suite's cases of safety")
    sys.exit(0 if set(failed) == allowed and results else 1)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(os.path.abspath(sys.argv[1]))
