import DatalogEngine
import Platform
import TextFormats

/// Writes what an evaluation took, for programs that measure.
enum StatisticsOutput {
  /// Writes one JSON object on the error stream.
  static func write(_ statistics: EvaluationStatistics, in context: ShellContext) {
    var writer = JSONWriter(.compact)
    writer.object { object in
      object.member("load_s", statistics.seconds.load)
      object.member("evaluate_s", statistics.seconds.evaluate)
      object.member("write_s", statistics.seconds.write)
      object.member("peak_rss_mb", Double(ProcessMemory.peakBytes) / 1_000_000)
      object.member("rounds", statistics.rounds)
      object.key("tuples")
      object.object { tuples in
        for (relation, count) in statistics.tuples { tuples.member(relation, count) }
      }
    }
    context.errors.write(writer.bytes + [UInt8(ascii: "\n")])
  }
}
