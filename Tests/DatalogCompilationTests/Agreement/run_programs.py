"""Runs compiled programs, all in one process: run_programs.py duckdb|spark FOLDER

Each folder of programs in FOLDER gets answer.csv, or error.txt where its program fails.
"""
import os
import runpy
import sys
import traceback


def run_duckdb(folder):
    sys.argv = ["run.py", "--threads", "1"]
    runpy.run_path(os.path.join(folder, "run.py"), run_name="__main__")


def run_spark(folder):
    sys.argv = ["program.py"]
    runpy.run_path(os.path.join(folder, "program.py"), run_name="__main__")


def main():
    engine, whole = sys.argv[1:]
    folders = [os.path.join(os.path.abspath(whole), name) for name in sorted(os.listdir(whole))
               if name != "data"]
    if engine == "spark":
        from pyspark.sql import SparkSession

        (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
         .config("spark.sql.shuffle.partitions", "1").config("spark.driver.memory", "2g")
         .config("spark.default.parallelism", "1").getOrCreate())
        SparkSession.stop = lambda self: self.catalog.clearCache()
    run = {"duckdb": run_duckdb, "spark": run_spark}[engine]
    for folder in folders:
        try:
            run(folder)
        except Exception as error:
            with open(os.path.join(folder, "error.txt"), "w", encoding="utf-8") as file:
                file.write(f"{error}\n{traceback.format_exc()}")


main()
