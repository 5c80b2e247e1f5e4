import Assistant
import Offers

/// The row of the mirror that says whom the store follows, and in what state the last update left it.
enum MarkRow {
  static let id = "follows"

  /// - Parameter state: what the receipt is for.
  static func record(_ owner: String, receipt: String?, state: ChromaState = ChromaState()) -> ChromaRecord {
    .row(
      id,
      [
        "kind": .string("follows"), "owner": .string(owner), "receipt": receipt.map { .string($0) },
        "run": .integer(Int(state.run)), "generation": .integer(state.generation),
      ])
  }

  /// The mark in a row; without its receipt where the store has been written to since.
  static func mark(_ row: ChromaRow, state: ChromaState) -> FollowerMark? {
    guard let owner = row.metadata.string("owner") else { return nil }
    let isCurrent =
      row.metadata.integer("run") == Int(state.run) && row.metadata.integer("generation") == state.generation
    return FollowerMark(owner: owner, receipt: isCurrent ? row.metadata.string("receipt") : nil)
  }
}
