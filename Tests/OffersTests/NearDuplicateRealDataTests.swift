import Offers
import TestSupport
import Testing

@Suite("near-duplicates in real offers", .enabled(if: SharedData.isAvailable, "\(SharedData.notice)"))
struct NearDuplicateRealDataTests {
  /// Read once, since that takes seconds in a debug build.
  private static let offers = Result {
    let data = try #require(try SharedData.data("offers-real.json"))
    return try OfferPage(parsing: data).records.map { try OfferReading(listing: $0).offer }
  }

  @Test("the clones are found, and nothing else")
  func groups() throws {
    let groups = try Self.offers.get().foldingNearDuplicates { NearDuplicateKey($0) }
    #expect(
      groups.filter { !$0.duplicates.isEmpty }.map { [$0.leader.id] + $0.duplicates.map(\.id) } == [
        [230484, 230485],  // One text, city and title.
        [230933, 230935, 230937, 230939],  // Four starts of one mission.
        [232874, 232878],
        [236375, 245225, 245238],  // A paragraph on benefits is missing in two.
        [244784, 245259],
        [245271, 245291],  // A few sentences of the profile reworded.
      ])
    #expect(groups.count == 713)
  }

  @Test(
    "offers that look alike and aren't the same choice stay apart",
    arguments: [
      (244696, 244697),  // Buyers of metal and of chemicals.
      (231016, 231031),  // Bid managers with a master's and with a bachelor's degree.
      (243567, 243568),  // One text for two professions.
      (232878, 232879),  // Two cities.
      (244850, 244856),  // Two countries.
    ]
  )
  func lookalikes(first: Offer.ID, second: Offer.ID) throws {
    let offers = try Self.offers.get().filter { $0.id == first || $0.id == second }
    let keys = offers.compactMap { NearDuplicateKey($0) }
    try #require(keys.count == 2)
    #expect(!keys[0].matches(keys[1]))
  }
}
