import ArgumentParser
import Assistant
import Foundation
import Offers
import Retrieval
import Storage

/// `vie reindex`
struct ReindexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Embed all offers with another model, then swap.",
    discussion: """
      Without --embedder, the best installed model is taken. The old vectors serve until the new ones are complete; a \
      run that is interrupted goes on where it was. Nothing is fetched, and what is embedded already is not embedded \
      again.
      """
  )

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var following: FollowOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let assembly = try Assembly(common, embedding: embedding, following: following)
    try assembly.checkFollower()
    let location = assembly.settings.store
    guard !location.isMissingFile else { throw StoreError.missing(path: location.name) }
    let (report, delivery) = try await assembly.withStore(.writing) { store in
      try await assembly.withEmbedder(comparableWith: nil) { outcome in
        switch outcome {
        case .ready(let embedder):
          var report = IndexReport(space: IndexedSpace(space: embedder.space))
          try await assembly.index(store, by: embedder, into: &report)
          return (report, try await assembly.deliver(from: store))
        case .absent(let absence): throw absence
        }
      }
    }
    try Console.print(common.json ? report.json.adding(delivery).text : SyncSummary.text(report))
    try delivery?.report(asJSON: common.json)
  }
}
