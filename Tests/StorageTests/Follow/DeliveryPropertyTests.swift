import Assistant
import Foundation
import Offers
import Retrieval
import Storage
import TestSupport
import Testing

/// Whatever happens to a store and its follower, in whatever order: after a delivery that nothing disturbs both are the
/// same.
@Suite("Deliveries among faults")
struct DeliveryPropertyTests {
  /// What may happen; a fault holds until the next step.
  private enum Step: CaseIterable {
    case sync, index, reindex, deliver, failBefore, failAfter, wipe, forgetReceipt
  }

  private struct World {
    let mirror: FollowedMirror
    var random: SeededGenerator
    var day = 0
    var model = "words"

    /// A catalogue of which anything may differ from the one before.
    mutating func records() throws -> [OfferRecord] {
      try (1...12).filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.map { id in
        try SampleRecord.record(
          id,
          [
            "viewCounter": .integer(Int.random(in: 1...3, using: &random)),
            "missionDescription": .string("texte \(Int.random(in: 1...2, using: &random)) de \(id)"),
          ])
      }
    }

    mutating func embed() async throws {
      _ = try await Indexer(
        offers: mirror.store, embeddings: mirror.store, embedder: WordCountEmbedder(model: model)
      ).run()
    }

    mutating func take(_ step: Step) async throws {
      switch step {
      case .sync:
        day += 1
        try await mirror.sync(try records(), day: day)
      case .index: try await embed()
      case .reindex:
        model = model == "words" ? "other" : "words"
        try await embed()
      case .deliver: try await mirror.deliver()
      case .failBefore, .failAfter:
        mirror.follower.fail(
          atStep: Int.random(in: 1...7, using: &random), step == .failBefore ? .before : .after)
        _ = try? await mirror.deliver()
        mirror.follower.fail(atStep: nil)
      case .wipe:
        mirror.follower.tamper { $0 = ScriptedFollower.Shown() }
        mirror.follower.claim(for: nil)
      case .forgetReceipt:
        mirror.follower.tamper {
          $0.receipt = nil
          $0.offers[1] = nil
          $0.offers[99] = $0.offers[2]
        }
      }
    }
  }

  @Test("end in the same", arguments: 1...25)
  func converge(seed: Int) async throws {
    var world = World(mirror: try FollowedMirror(), random: SeededGenerator(seed: seed))
    for _ in 0..<14 {
      let step = try #require(Step.allCases.randomElement(using: &world.random))
      try await world.take(step)
    }
    try await world.mirror.deliver()
    try await world.mirror.expectSame("seed \(seed)")
    #expect(try await world.mirror.deliver() == DeliveryReport(delivered: 0))
  }
}
