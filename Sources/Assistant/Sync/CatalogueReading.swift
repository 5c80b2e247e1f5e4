import Offers

/// Reads a catalogue that moves while it is being read, page by page, and tells whether it was read completely.
///
/// A plain state machine: `next()` says which page to fetch, `received` and `failed` tell what came of it. The catalogue
/// is read in passes. A page that fails is put back and fetched again at the end of its pass. Offers inserted at the head
/// push others to the next page, so that they come twice; offers that vanish pull others back over the edge, so that
/// they never come. Both show as a count that moves or offers that come twice, and either is a reason for another pass.
package struct CatalogueReading: Sendable {
  /// What to do next.
  package enum Action: Sendable, Equatable {
    case fetch(skip: Int)
    case finish
  }

  /// How the reading ended.
  package enum Health: Sendable, Equatable {
    /// Every offer of the catalogue was seen, as far as can be known: what was not seen is gone.
    case complete
    /// Some offers may not have been seen, for this reason.
    case incomplete(String)
  }

  /// The page size asked for.
  package let limit: Int
  /// The offers seen, the newest state of each.
  package private(set) var records: [Offer.ID: OfferRecord] = [:]
  /// The records that could not be read, each once.
  package private(set) var quarantined: [QuarantinedRecord] = []
  /// How many offers the catalogue holds by its own words.
  package private(set) var count: Int?
  /// The last page's error, if any page was given up.
  package private(set) var lastError: FeedError?

  private let passLimit: Int
  private let triesPerPage: Int
  private var pass = Pass()
  private var passNumber = 1
  private var state = State.reading

  private enum State: Equatable {
    case reading
    case finished(Health)
  }

  /// What one pass over the catalogue has come to.
  private struct Pass {
    /// Where the next page starts; nil at the end, and while a page has to come before it is known where to go on.
    var skip: Int? = 0
    /// The furthest page that was asked for.
    var frontier = 0
    /// How many pages have failed, or brought nothing that wasn't seen in this pass, one after the other.
    var failuresInARow = 0
    var repeatsInARow = 0
    /// The pages to fetch again.
    var retries: [Int] = []
    /// How often pages have failed.
    var tries: [Int: Int] = [:]
    var seen: Set<Offer.ID> = []
    var pageSize = 0
    var hasNews = false
    var hasMoved = false
    var lost: [String] = []
  }

  /// - Parameters:
  ///   - limit: the page size, 1 to 200 with today's API.
  ///   - passLimit: how often the catalogue is read at most, 1 or more.
  ///   - triesPerPage: how often a page is asked for in a pass before it counts as lost.
  package init(limit: Int = 200, passLimit: Int = 3, triesPerPage: Int = 4) {
    self.limit = max(1, limit)
    self.passLimit = max(1, passLimit)
    self.triesPerPage = max(1, triesPerPage)
  }

  /// The health of the reading; incomplete while it is not finished.
  package var health: Health {
    if case .finished(let health) = state { return health }
    return .incomplete("the reading was interrupted")
  }

  /// The ids seen, those of quarantined records included.
  package var seen: Set<Offer.ID> { Set(records.keys).union(quarantined.compactMap(\.id)) }

  /// How many offers were seen, readable or not.
  package var size: Int { seen.count + quarantined.count { $0.id == nil } }

  package mutating func next() -> Action {
    while state == .reading {
      if let skip = pass.skip { return .fetch(skip: skip) }
      if let skip = pass.retries.first { return .fetch(skip: skip) }
      endPass()
    }
    return .finish
  }

  /// Takes the page that was fetched at `skip`.
  package mutating func received(_ page: OfferPage, at skip: Int) {
    if let count = page.count {
      if let before = self.count, before != count { pass.hasMoved = true }
      self.count = count
    }
    // Without a count, only an empty page behind others is an end.
    let isExpected = page.size > 0 || count.map { skip >= $0 } ?? (skip > 0)
    guard isExpected || tries(at: skip) >= triesPerPage - 1 else { return failed(.emptyPage, at: skip) }
    // A page that stays empty is an end, too: how many offers are missing then decides on the health.
    settle(skip)
    pass.failuresInARow = 0
    add(page)
    if skip == pass.frontier { goOn(to: followingSkip(page, at: skip)) }
  }

  /// Takes the news that the page at `skip` could not be fetched.
  package mutating func failed(_ error: FeedError, at skip: Int) {
    settle(skip)
    let tries = tries(at: skip) + 1
    pass.tries[skip] = tries
    if error.isTransient, tries < triesAllowed(after: error) {
      pass.retries.append(skip)
    } else {
      lastError = error
      pass.lost.append("\(error.description) (at offer \(skip))")
    }
    guard error.isTransient else {
      state = .finished(.incomplete(error.description))
      return
    }
    pass.failuresInARow += 1
    guard skip == pass.frontier else { return }
    // Behind an empty page, or one of many that failed, there may be nothing more, whatever the count says.
    let isPromising = error != .emptyPage && pass.failuresInARow < Self.patience
    goOn(to: isPromising ? skipBehindLostPage(at: skip) : nil)
  }

  // MARK: -

  /// So many failed or repeated pages in a row make reading on pointless.
  private static let patience = 5

  private mutating func goOn(to skip: Int?) {
    pass.skip = pass.repeatsInARow < Self.patience ? skip : nil
    pass.frontier = pass.skip ?? pass.frontier
  }

  /// How often a page is asked for; less patiently while no page at all has come, for then nobody may be there.
  private func triesAllowed(after error: FeedError) -> Int {
    guard count == nil, size == 0 else { return triesPerPage }
    return min(triesPerPage, error.kind == .timedOut ? 1 : 2)
  }

  private func tries(at skip: Int) -> Int { pass.tries[skip] ?? 0 }

  private mutating func settle(_ skip: Int) {
    pass.retries.removeAll { $0 == skip }
  }

  private mutating func add(_ page: OfferPage) {
    pass.pageSize = max(pass.pageSize, page.size)
    let isRepeat = page.quarantined.isEmpty && page.records.allSatisfy { pass.seen.contains($0.id) }
    pass.repeatsInARow = isRepeat && page.size > 0 ? pass.repeatsInARow + 1 : 0
    for record in page.records {
      if !pass.seen.insert(record.id).inserted { pass.hasMoved = true }
      if records.updateValue(record, forKey: record.id) == nil { pass.hasNews = true }
      quarantined.removeAll { $0.id == record.id }
    }
    for record in page.quarantined where !quarantined.contains(where: { $0.raw == record.raw }) {
      guard record.id.map({ records[$0] == nil }) ?? true else { continue }
      quarantined.append(record)
      pass.hasNews = true
    }
  }

  /// Where the page behind this one starts; nil where this one was the last.
  private func followingSkip(_ page: OfferPage, at skip: Int) -> Int? {
    let following = skip + page.size
    guard page.size > 0 else { return nil }
    guard let count else {
      // Without a count only the pages tell where the end is.
      return page.size < limit || !pass.hasNews ? nil : following
    }
    return following < count ? following : nil
  }

  /// Where to go on behind a page that failed: by the page size seen so far, as far as the count is known.
  private func skipBehindLostPage(at skip: Int) -> Int? {
    guard let count else { return nil }
    let following = skip + (pass.pageSize > 0 ? pass.pageSize : limit)
    return following < count ? following : nil
  }

  private mutating func endPass() {
    let shortfall = (count ?? size) - size
    guard pass.lost.isEmpty else {
      state = .finished(.incomplete(pass.lost[0]))
      return
    }
    let isSteady = !pass.hasMoved && shortfall <= 0
    let isExhausted = passNumber > 1 && !pass.hasNews
    if isSteady || isExhausted || passNumber >= passLimit {
      state = .finished(healthWithout(shortfall))
      return
    }
    passNumber += 1
    pass = Pass()
  }

  /// The health after all pages came, where `shortfall` offers fewer were seen than the catalogue says it has.
  ///
  /// A total that is a little off is normal, but only reading again and finding nothing new makes it believable.
  private func healthWithout(_ shortfall: Int) -> Health {
    let size = size
    guard size > 0 else { return .incomplete("no offer came at all") }
    let isBelievable = passNumber > 1 && !pass.hasNews && shortfall <= max(1, (count ?? 0) / 100)
    if shortfall <= 0 || isBelievable { return .complete }
    return .incomplete("only \(size) of \(count ?? 0) offers came")
  }
}

extension FeedError {
  /// A page without offers in the middle of the catalogue.
  fileprivate static let emptyPage = FeedError(
    .failed, "an empty page came where offers were due", hint: "Run `vie sync` again.", isTransient: true)
}
