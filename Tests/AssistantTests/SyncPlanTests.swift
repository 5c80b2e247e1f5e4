import Assistant
import Offers
import TestSupport
import Testing

@Suite("A plan of a synchronisation")
struct SyncPlanTests {
  private static let time = Timestamp(milliseconds: 1_780_000_000_000)

  private func found(_ id: Int, _ changes: [String: JSONValue] = [:]) throws -> FoundOffer {
    let record = try SampleRecord.record(id, changes)
    return FoundOffer(offer: try OfferReading(listing: record).offer, listing: record, details: nil)
  }

  private func stored(_ id: Int, _ changes: [String: JSONValue] = [:], withdrawn: Bool = false) throws -> MirroredOffer
  {
    let found = try found(id, changes)
    return MirroredOffer(
      offer: found.offer, listing: found.listing, firstSeen: Self.time, withdrawn: withdrawn ? Self.time : nil)
  }

  @Test("writes new offers and nothing that is stored already")
  func newAndUnchanged() throws {
    let plan = SyncPlan(found: [try found(1), try found(2)], stored: [1: try stored(1)])
    #expect(plan.written.map(\.offer.id) == [2])
    #expect(plan.counted.map(\.offer.id) == [2])
    #expect(plan.count(.new) == 1)
    #expect(plan.unchanged == 1)
  }

  @Test("names the fields that changed")
  func changed() throws {
    let plan = SyncPlan(
      found: [try found(1, ["missionDuration": .integer(18), "cityName": .string("MUNICH")])],
      stored: [1: try stored(1)])
    #expect(
      plan.events == [
        OfferEvent(
          offer: 1, kind: .changed,
          changes: [
            FieldChange(field: "city", before: "BERLIN", after: "MUNICH"),
            FieldChange(field: "months", before: "12", after: "18"),
          ])
      ])
    #expect(plan.reindexed == [1])
  }

  @Test("takes other line ends for no change, but keeps the new record")
  func lineEnds() throws {
    let plan = SyncPlan(
      found: [try found(1, ["missionProfile": .string("SQL\r\nchiffres")])],
      stored: [1: try stored(1, ["missionProfile": .string("SQL\nchiffres")])])
    #expect(plan.events.isEmpty)
    #expect(plan.unchanged == 1)
    #expect(plan.written.count == 1)
    #expect(plan.reindexed.isEmpty)
  }

  @Test("tells re-publication from change")
  func republished() throws {
    let later = try found(1, ["startBroadcastDate": .string("2026-10-01T00:00:00")])
    let plan = SyncPlan(found: [later], stored: [1: try stored(1)])
    #expect(plan.events == [OfferEvent(offer: 1, kind: .republished)])
    let earlier = try found(1, ["startBroadcastDate": .string("2026-07-01T00:00:00")])
    #expect(SyncPlan(found: [earlier], stored: [1: try stored(1)]).events.isEmpty)
  }

  @Test("moves counters without an event")
  func counters() throws {
    let plan = SyncPlan(found: [try found(1, ["viewCounter": .integer(300)])], stored: [1: try stored(1)])
    #expect(plan.events.isEmpty)
    #expect(plan.counted.map(\.offer.id) == [1])
    #expect(plan.written.map(\.offer.id) == [1])
    #expect(plan.reindexed.isEmpty)
  }

  @Test("withdraws what is gone, once")
  func withdrawn() throws {
    let stored = [1: try stored(1), 2: try stored(2, withdrawn: true)]
    let plan = SyncPlan(found: [], stored: stored, gone: [1, 2, 3])
    #expect(plan.withdrawn == [1])
    #expect(plan.events == [OfferEvent(offer: 1, kind: .withdrawn)])
  }

  @Test("brings a withdrawn offer back as re-published")
  func back() throws {
    let plan = SyncPlan(found: [try found(1)], stored: [1: try stored(1, withdrawn: true)])
    #expect(plan.events == [OfferEvent(offer: 1, kind: .republished)])
    #expect(plan.written.count == 1)
    #expect(plan.reindexed == [1])
  }
}
