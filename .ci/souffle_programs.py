#!/usr/bin/env python3
"""Runs Soufflé's own test programs through `sanjiang run` and compares every relation they write.

usage: souffle_programs.py EXECUTABLE TESTS [NAME…]

TESTS is the folder `tests` of a checkout of Soufflé; its `evaluation` and `example` hold programs
with the facts they read and the relations they must write. Rows are compared as sets of lines, since
their order is not part of the meaning; what a program prints is compared likewise. The status is
the number of programs that differ, at most 100.
"""
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# What a program may use besides the plain language, by what its text shows.
CONSTRUCTS = {
    "components": r"\.comp\b|\.init\b",
    "algebraic data types": r"\.type[^\n]*=[^\n]*\{|\$[A-Za-z_]\w*",
    "user functors": r"\.functor\b|@\w+\(",
    "preprocessor": r"(?m)^\s*#",
    "foreign IO": r"IO\s*=\s*\"?(sqlite|gzip|json)|compress",
}


def constructs(text):
    """The constructs of a program, comments and texts left out."""
    text = re.sub(r"/\*.*?\*/|//[^\n]*", "", text, flags=re.S)
    text = re.sub(r'"(\\.|[^"\\])*"', '""', text)
    return [name for name, pattern in CONSTRUCTS.items() if re.search(pattern, text)]


def runs(folder):
    """The folders of facts with those of what is expected; some programs have several."""
    printed = folder / f"{folder.name}.out"
    if any(folder.glob("*.csv")) or printed.is_file() and printed.stat().st_size > 0:
        return [(folder / "facts", folder)]
    return [(part, part) for part in sorted(folder.iterdir())
            if part.is_dir() and any(part.glob("*.csv"))]


def lines(path):
    return sorted(path.read_bytes().split(b"\n"))


def difference(executable, program, facts, expected):
    """What is different about one run; None where nothing is."""
    with tempfile.TemporaryDirectory() as output:
        command = [executable, "run", program, "--facts", facts, "--output", output]
        try:
            done = subprocess.run(command, capture_output=True, timeout=300, cwd=output)
        except subprocess.TimeoutExpired:
            return "no end after 300 s"
        if done.returncode:
            first = done.stderr.decode(errors="replace").strip().split("\n")[0]
            return f"status {done.returncode}: {first}"
        for wanted in sorted(expected.glob("*.csv")):
            made = Path(output) / wanted.name
            if not made.is_file():
                return f"{wanted.name} is not written"
            if lines(made) != lines(wanted):
                return f"{wanted.name} differs"
        printed = expected / f"{program.stem}.out"
        if printed.is_file() and lines(printed) != sorted(done.stdout.split(b"\n")):
            return "what is printed differs"
    return None


def check(executable, folder):
    program = folder / f"{folder.name}.dl"
    for facts, expected in runs(folder):
        found = difference(executable, program, facts, expected)
        if found:
            return found
    return None


def main(executable, tests, names):
    executable, tests = os.path.abspath(executable), Path(tests).resolve()
    folders = [folder for part in ("evaluation", "example")
               for folder in sorted((tests / part).iterdir())
               if (folder / f"{folder.name}.dl").is_file() and runs(folder)
               and (not names or folder.name in names)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda folder: check(executable, folder), folders))
    plain = passed = plain_passed = 0
    for folder, problem in zip(folders, found):
        text = (folder / f"{folder.name}.dl").read_text(errors="replace")
        used = constructs(text)
        plain += not used
        passed += not problem
        plain_passed += not used and not problem
        if problem:
            print(f"{folder.parent.name}/{folder.name} ({', '.join(used) or 'plain'}): {problem}")
    print(f"{passed} of {len(folders)} programs agree; {plain_passed} of {plain} plain ones")
    return min(len(folders) - passed, 100)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
