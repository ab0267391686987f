extension SparkProgram {
  static let usage = """
    spark-submit program.py [--data FOLDER] [--output FOLDER] [--checkpoints FOLDER]

    --data         where the tables are; any file system that Spark reads
    --output       writes the answer as CSV into this folder, in order; otherwise it is printed
    --checkpoints  where rounds are kept that every executor can read; without it executors keep
                   them, and one that is lost takes the program with it

    """

  static let imports = """

    import argparse
    import csv
    import os
    import sys
    import time

    from pyspark.sql import SparkSession

    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), DATA))
    parser.add_argument("--output")
    parser.add_argument("--checkpoints")
    options = parser.parse_args()
    begun = time.time()
    spark = SparkSession.builder.appName("sanjiang").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    # As many parts as the tables suggest, unless spark-submit says how many.
    if spark.sparkContext.getConf().get("spark.sql.shuffle.partitions") is None:
        spark.conf.set("spark.sql.shuffle.partitions", "PARTITIONS")
    spark.conf.set("spark.sql.ansi.enabled", "true")
    # What Spark 4 concludes of rows that were cut off from their query names columns that are gone.
    spark.conf.set("spark.sql.constraintPropagation.enabled", "false")
    if options.checkpoints:
        spark.sparkContext.setCheckpointDir(options.checkpoints)
    FILES = FORMAT
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
        """Names the rows of a query; kept rows are computed once."""
        frame = spark.sql(select)
        if keep:
            frame = frame.persist()
        frame.createOrReplaceTempView(name)


    def kept(frame):
        """The same rows, computed now, without what they were computed from."""
        return frame.checkpoint(True) if options.checkpoints else frame.localCheckpoint(True)


    def name_rows(name, *frames):
        """Names the rows of some tables."""
        whole = frames[0]
        for frame in frames[1:]:
            whole = whole.unionAll(frame)
        whole.createOrReplaceTempView(name)


    def rounds(relations):
        """Computes relations from each other, semi-naive: a round joins what the last one brought.

        relations: by name, the query of the rows to begin with and that of the rows of a round.
        """
        parts = {name: [kept(spark.sql(start))] for name, (start, _) in relations.items()}
        new = {name: frames[0] for name, frames in parts.items()}
        number = 0
        while any(not frame.isEmpty() for frame in new.values()):
            number += 1
            for name, frames in parts.items():
                name_rows(name, *frames)
                name_rows(name + "_recent", new.get(name, frames[0].limit(0)))
            new = {
                name: kept(spark.sql(f"SELECT * FROM ({step}) EXCEPT SELECT * FROM {name}"))
                for name, (_, step) in relations.items() if step
            }
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
            writer = csv.writer(sys.stdout, lineterminator="\n")
            writer.writerow(frame.columns)
            for row in frame.toLocalIterator():
                writer.writerow(row)
        print(f"{time.time() - begun:.1f} s", file=sys.stderr)
        spark.stop()


    """#
}
