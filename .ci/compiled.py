"""Compares every saved query of Queries/ with its program on another engine.

compiled.py EXECUTABLE FOLDER duckdb|spark|postgresql|souffle [QUERY…]

Each saved query is compiled into FOLDER, run by that engine, and its rows compared with those of
`sanjiang query`, in order. A query with parameters is asked with the values below.

Soufflé is what SANJIANG_SOUFFLE names, or `sanjiang run`; its rows come in no order, rows that look
alike come once, and what it has not is refused.
"""
import contextlib
import csv
import os
import re
import runpy
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# For every parameter of a saved query, by its name, the values that it is asked with; where a query
# is named, for this query only.
VALUES = {
    "document": ["青政办〔2021〕29号", "青政办〔2025〕8号"],
    "unit": ["省科技厅", "省自然资源厅"],
    "shared.unit": ["省科技厅"],
    "other": ["省教育厅"],
    "measure": ["常住人口城镇化率"],
    "body": ["省自然资源厅"],
    "official": ["杜晓莉"],
    "region": ["西宁市"],
    "node": ["青政办〔2021〕29号"],
    "task": ["青政〔2016〕76号 三/10"],
    "words": ["水"],
    "time": ["2025", "2016-12-31"],
    "by": ["2025"],
    "year": ["2018", "2025"],
}


def saved_queries():
    """The saved queries and what their parameters are called, in the order of the files."""
    for name in sorted(os.listdir(f"{ROOT}/Queries")):
        with open(f"{ROOT}/Queries/{name}", encoding="utf-8") as file:
            for line in file:
                match = re.match(r"\.query (\w+)[^(]*\((.*)\)$", line.strip())
                if match:
                    parameters = [p.split(":")[0].strip() for p in match[2].split(",") if p.strip()]
                    yield match[1], parameters


def calls(wanted):
    """Every saved query with each of its values: the first of all others beside it."""
    for name, parameters in saved_queries():
        if wanted and name not in wanted:
            continue
        values = [VALUES.get(f"{name}.{p}", VALUES.get(p, [])) for p in parameters]
        for number in range(max([len(v) for v in values], default=1)):
            yield f"{name}-{number}", [":" + name] + [v[min(number, len(v) - 1)] for v in values]


def run_duckdb(folder):
    sys.argv = ["run.py"]
    with contextlib.redirect_stdout(None):
        runpy.run_path(f"{folder}/run.py", run_name="__main__")


def run_spark(folder):
    sys.argv = ["program.py"]
    runpy.run_path(f"{folder}/program.py", run_name="__main__")


def run_postgresql(folder):
    subprocess.run([*os.environ.get("SANJIANG_POSTGRESQL", "psql").split(), "-X", "-q", "-f", "program.sql"],
                   cwd=folder, check=True)


def run_souffle(folder):
    command = os.environ.get("SANJIANG_SOUFFLE", f"{os.path.abspath(sys.argv[1])} run")
    subprocess.run([*command.split(), "-D", ".", "program.dl"], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)


def start_spark():
    """One session for all programs: what a program stops stays."""
    from pyspark.sql import SparkSession

    SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    SparkSession.stop = lambda self: self.catalog.clearCache()


def main():
    executable, folder, engine, *wanted = sys.argv[1:]
    executable, folder = os.path.abspath(executable), os.path.abspath(folder)
    run = {"duckdb": run_duckdb, "spark": run_spark, "postgresql": run_postgresql,
           "souffle": run_souffle}[engine]
    target = {"spark": ["--target", "spark"], "duckdb": ["--target", "sql"],
              "postgresql": ["--target", "sql", "--dialect", "postgresql"],
              "souffle": ["--target", "souffle"]}[engine]
    if engine == "spark":
        start_spark()
    count = rows = refused = 0
    different = []
    started = time.time()
    for name, call in calls(wanted):
        program = os.path.abspath(f"{folder}/{engine}-{name}")
        compiled = subprocess.run([executable, "compile", *call, *target, "-o", program],
                                  capture_output=True, text=True, encoding="utf-8")
        if engine == "souffle" and "[not-compiled]" in compiled.stderr:
            refused += 1
            print(f"{' '.join(call)}: {compiled.stderr.splitlines()[0]}")
            continue
        compiled.check_returncode()
        expected = subprocess.run([executable, "query", *call, "--format", "csv"], check=True,
                                  capture_output=True, text=True, encoding="utf-8").stdout
        begun = time.time()
        try:
            run(program)
            with open(f"{program}/answer.csv", encoding="utf-8", newline="") as file:
                found = list(csv.reader(file))
        except Exception as error:
            found = [[str(error)[:2000]]]
        expected = list(csv.reader(expected.splitlines(keepends=True)))
        if engine == "souffle":
            found = found[:1] + sorted(found[1:])
            expected = expected[:1] + sorted(map(list, set(map(tuple, expected[1:]))))
        count += 1
        rows += len(expected) - 1
        if time.time() - begun > 15:
            print(f"{' '.join(call)}: {time.time() - begun:.1f} s")
        if found != expected:
            different.append(call)
            print(f"{' '.join(call)}: {len(found) - 1} rows instead of {len(expected) - 1}")
            for have, want in zip(found, expected):
                if have != want:
                    print("  first different:", have, "instead of", want)
                    break
    print(f"{engine}: {count} saved queries, {rows} rows, {len(different)} differ,"
          f"{f' {refused} refused,' if refused else ''}"
          f" {time.time() - started:.0f} s")
    sys.exit(1 if different or not count else 0)


main()
