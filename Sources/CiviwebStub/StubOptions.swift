/// What a stand-in server does besides answering.
package struct StubOptions: Equatable, Sendable {
  /// The era it speaks.
  package var shape = StubShape.v2
  /// The key every API request must carry, or nil for none.
  package var requiredKey: String?
  /// The key the home page shows, or nil for the required one.
  package var keyInPage: String?
  /// After how many API requests both keys become a new one, or nil for never.
  package var rotateKeyAfter: Int?
  /// The largest `limit` a search may ask for.
  package var maximumLimit = 200
  /// The identifiers of withdrawn offers: absent from searches, and their details answer 500.
  package var withdrawn: Set<Int> = []
  /// The seconds an answer waits before its first byte.
  package var delay = 0.0
  /// The bytes of body sent a second, or nil for all at once.
  package var bytesPerSecond: Double?
  /// Which requests go wrong.
  package var faults = FaultPlan()
  /// How the catalogue moves.
  package var movement = CatalogueMovement()

  /// The options of a well-behaved server of the second version that asks for no key.
  package init() {}
}
