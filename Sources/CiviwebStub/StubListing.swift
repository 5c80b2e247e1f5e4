/// The catalogue as searches see it: a small state machine that moves once, when the first page was served.
struct StubListing: Sendable {
  /// A page of offers, and how many there are in all.
  struct Page: Sendable {
    /// The offers of the page.
    var offers: ArraySlice<StubOffer>
    /// The count of all matching offers.
    var count: Int
  }

  /// What a details page finds.
  enum Finding: Sendable {
    /// An offer on line.
    case found(StubOffer)
    /// An offer that was there once.
    case withdrawn
    /// No such offer, or not yet.
    case unknown
  }

  private let movement: CatalogueMovement
  private let withdrawn: Set<Int>
  private let removed: Set<Int>
  private let before: [StubOffer]
  private let after: [StubOffer]
  private var hasServedPage = false

  /// Creates a listing from all offers, newest first.
  init(_ offers: [StubOffer], movement: CatalogueMovement, withdrawn: Set<Int>) {
    self.movement = movement
    self.withdrawn = withdrawn
    let online = offers.filter { offer in
      offer.identifier.map { !withdrawn.contains($0) } ?? true
    }
    let heldBack = online.prefix(movement.insertions)
    let initial = online.dropFirst(movement.insertions)
    removed = Set(initial.prefix(movement.removals).compactMap(\.identifier))
    before = Self.pinned(initial, movement.pins)
    after = Self.pinned(heldBack + initial.dropFirst(movement.removals), movement.pins)
  }

  /// The page of a search, as things stand; neither number may be negative or above 2,147,483,647.
  func page(matching filter: SearchFilter, limit: Int, skip: Int) -> Page {
    let offers = filter.isEmpty ? online : online.filter { $0.matches(filter) }
    let skip = movement.ignoresSkip ? 0 : skip
    guard limit > 0 else { return Page(offers: [], count: offers.count) }
    let shift = min(movement.duplicates, limit / 2) * (skip / limit)
    let rest = offers.dropFirst(skip - shift)
    var page = Page(offers: rest.prefix(limit), count: offers.count)
    if rest.count > limit, skip + limit >= offers.count {
      // The repeats have pushed the end past the count: as after real insertions, the count grows and paging goes on.
      page.count += shift
    }
    if !hasServedPage, let shortPage = movement.shortPage {
      page.offers = page.offers.prefix(shortPage)
    }
    return page
  }

  /// The newest offers, with no pinned ones and no movement.
  func latest(limit: Int, skip: Int) -> Page {
    let offers = Self.unpinned(online, movement.pins)
    return Page(offers: offers.dropFirst(max(0, skip)).prefix(max(0, limit)), count: offers.count)
  }

  /// The offer of an identifier.
  func details(_ identifier: Int) -> Finding {
    if withdrawn.contains(identifier) || (hasServedPage && removed.contains(identifier)) { return .withdrawn }
    guard let offer = online.first(where: { $0.identifier == identifier }) else { return .unknown }
    return .found(offer)
  }

  /// Notes that a page of offers reached its reader: from now on, what was to move has moved.
  mutating func notePageServed() {
    hasServedPage = true
  }

  /// The offers on line, in the order of a search.
  var online: [StubOffer] {
    hasServedPage ? after : before
  }

  // MARK: - Private

  private static func pinned(_ offers: ArraySlice<StubOffer>, _ pins: Int) -> [StubOffer] {
    Array(offers.suffix(pins) + offers.dropLast(pins))
  }

  private static func unpinned(_ offers: [StubOffer], _ pins: Int) -> [StubOffer] {
    Array(offers.dropFirst(pins) + offers.prefix(pins))
  }
}
