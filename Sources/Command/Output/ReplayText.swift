import Assistant
import Offers

/// A kept answer as text for a terminal.
enum ReplayText {
  static func text(of replay: Replay) -> String {
    let record = replay.record
    var lines = [
      Console.bold(TextCleaning.line(record.question) ?? ""),
      Console.faint("\(record.time) · \(record.model) · \(usage(of: record)) · \(seconds(record.duration)) s"),
      Console.faint("index \(record.index)" + (record.promptHash.map { " · prompt sha256 \($0.prefix(16))" } ?? "")),
      "", record.answer, "",
    ]
    if replay.index != record.index { lines.append("The index is another one now: \(replay.index).") }
    if replay.isSame {
      lines.append("The same search finds the same \(record.hits.count.counted("offer")) in the same order.")
    } else {
      lines.append("The same search finds something else now.")
      if !replay.gone.isEmpty { lines.append("No longer found: " + names(replay.gone)) }
      if !replay.new.isEmpty { lines.append("Found now: " + names(replay.new)) }
      if replay.gone.isEmpty, replay.new.isEmpty { lines.append("The offers are the same in another order.") }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: -

  private static func usage(of record: AnswerRecord) -> String {
    let tokens = record.usage.prompt + record.usage.completion
    guard tokens > 0 else { return "no model" }
    return tokens.counted("token") + (record.cost.map { ", $\(JSONValue.decimal($0).text)" } ?? "")
  }

  private static func seconds(_ duration: Duration) -> String {
    JSONValue.decimal(((duration / .milliseconds(10)).rounded()) / 100).text
  }

  private static func names(_ ids: [Offer.ID]) -> String { ids.map(String.init).joined(separator: ", ") }
}
