extension SparkProgram {
  static let usage = """
    spark-submit program.py [--data FOLDER] [--output FOLDER] [--checkpoints FOLDER]

    --data         where the tables are; any file system that Spark reads
    --output       a folder that the answer is written into, in order, on any file system; without
                   it the answer goes into answer.csv beside this program
    --checkpoints  where rounds are kept that every executor can read; without it executors keep
                   them, and one that is lost takes the program with it

    """

  static let imports = """

    import argparse
    import csv
    import os
    import sys
    import time

    from pyspark import SparkConf
    from pyspark.sql import SparkSession
    """

  static let start = """

    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default=os.path.join(HERE, TABLES))
    parser.add_argument("--output")
    parser.add_argument("--checkpoints")
    options = parser.parse_args()
    begun = time.time()
    # What spark-submit says holds; otherwise rows are shuffled into as many parts as the tables suggest,
    # and the many small tables that are sent to all machines take small pages of memory.
    conf = SparkConf()
    conf.setIfMissing("spark.sql.shuffle.partitions", PARTS)
    conf.setIfMissing("spark.buffer.pageSize", "4m")
    spark = SparkSession.builder.appName("sanjiang").config(conf=conf).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    spark.conf.set("spark.sql.ansi.enabled", "true")
    # Texts are not to be searched for ${…}.
    spark.conf.set("spark.sql.variable.substitute", "false")
    # What Spark 4 concludes of rows that were cut off from their query names columns that are gone.
    spark.conf.set("spark.sql.constraintPropagation.enabled", "false")
    if options.checkpoints:
        spark.sparkContext.setCheckpointDir(options.checkpoints)
    """

  static let machinery = #"""
    def statement(text):
        """Runs a statement that defines something."""
        spark.sql(text)


    def table(name, file, columns):
        """Reads a table of the graph."""
        reader = spark.read.schema(columns)
        path = f"{options.data}/{file}.{FILES}"
        if FILES == "csv":
            frame = reader.csv(path, header=True, escape='"', multiLine=True, emptyValue="",
                               nullValue="\0")
        else:
            frame = reader.parquet(path)
        frame.createOrReplaceTempView(name)


    def define(name, select, keep=False):
        """Names the rows of a query; what several others use is computed now."""
        frame = spark.sql(select)
        (kept(frame) if keep else frame).createOrReplaceTempView(name)


    def kept(frame):
        """The same rows, computed now, without what they were computed from: plans stay small."""
        return frame.checkpoint(True) if options.checkpoints else frame.localCheckpoint(True)


    def name_rows(name, *frames):
        """Names the rows of some tables."""
        whole = frames[0]
        for frame in frames[1:]:
            whole = whole.unionAll(frame)
        whole.createOrReplaceTempView(name)


    def rounds(relations):
        """Computes relations from each other, semi-naive: a round joins what the last one brought.

        relations: by name, the query of the rows to begin with and those of the rows of a round,
        each with the relation of whose last rows it makes them.
        """
        parts = {name: [kept(spark.sql(start))] for name, (start, _) in relations.items()}
        new = {name: frames[0] for name, frames in parts.items() if not frames[0].isEmpty()}
        number = 0
        while new:
            number += 1
            for name, frames in parts.items():
                name_rows(name, *frames)
            for name, frame in new.items():
                name_rows(name + "_recent", frame)
            found = {}
            for name, (_, steps) in relations.items():
                wanted = [select for recent, select in steps if recent in new]
                if wanted:
                    frame = kept(spark.sql(
                        f"SELECT * FROM ({' UNION '.join(wanted)}) EXCEPT SELECT * FROM {name}"))
                    if not frame.isEmpty():
                        found[name] = frame
            new = found
            for name, frame in new.items():
                parts[name].append(frame)
                # A long list of parts makes long plans.
                if len(parts[name]) > 12:
                    name_rows(name, *parts[name])
                    parts[name] = [kept(spark.table(name))]
        for name, frames in parts.items():
            name_rows(name, *frames)
        print(f"{', '.join(relations)}: {number} rounds, {time.time() - begun:.1f} s", file=sys.stderr)


    def answer(select):
        """Writes the answer."""
        frame = spark.sql(select)
        if options.output:
            frame.write.mode("overwrite").csv(options.output, header=True, escape='"', emptyValue="")
        else:
            with open(os.path.join(HERE, "answer.csv"), "w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(frame.columns)
                writer.writerows(frame.toLocalIterator())
        print(f"{time.time() - begun:.1f} s", file=sys.stderr)
        spark.stop()


    """#
}
