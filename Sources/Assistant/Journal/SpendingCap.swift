import Offers

/// What may be spent on models in a day.
package struct SpendingCap: Sendable {
  /// US dollars a day, counted from midnight UTC; nil for no cap.
  package let limit: Double?
  private let journal: any AnswerJournal
  private let now: @Sendable () -> Timestamp

  package init(limit: Double?, journal: any AnswerJournal, now: @escaping @Sendable () -> Timestamp) {
    self.limit = limit
    self.journal = journal
    self.now = now
  }

  /// Refuses a call that would go beyond the cap.
  ///
  /// Calls at the same time don't know of each other, so that together they may go beyond it.
  ///
  /// - Parameter cost: what the call will cost at most; nil where the price isn't known.
  /// - Throws: `SpendingError`, and what the journal throws.
  package func admit(cost: Double?, of model: String) async throws {
    guard let limit else { return }
    guard let cost else { throw SpendingError.unknownPrice(model: model) }
    let spent = try await journal.cost(since: Self.midnight(before: now()))
    guard spent + cost <= limit else { throw SpendingError.capReached(limit: limit, spent: spent, cost: cost) }
  }

  /// Notes what a call has cost.
  package func note(cost: Double?) async throws {
    guard let cost, cost > 0 else { return }
    try await journal.addCost(cost, at: now())
  }

  /// The beginning of a moment's day in UTC.
  package static func midnight(before time: Timestamp) -> Timestamp {
    Timestamp(milliseconds: time.milliseconds.flooredQuotientAndRemainder(dividingBy: 86_400_000).0 * 86_400_000)
  }

  /// An amount of US dollars, to a hundredth of a cent.
  package static func dollars(_ amount: Double) -> String {
    guard let tenThousandths = Int(exactly: (amount * 10_000).rounded()) else { return "\(amount)" }
    return JSONValue.decimal(Double(tenThousandths) / 10_000).text
  }
}

/// Why a model isn't asked.
package enum SpendingError: Failure, Equatable {
  /// US dollars: the cap of a day, what was spent, and what the call may cost.
  case capReached(limit: Double, spent: Double, cost: Double)
  /// There is a cap, but nobody knows what the model costs.
  case unknownPrice(model: String)

  package var kind: FailureKind {
    switch self {
    case .capReached: .rateLimited
    case .unknownPrice: .notConfigured
    }
  }

  package var description: String {
    switch self {
    case .capReached(let limit, let spent, let cost):
      "the daily cap of $\(SpendingCap.dollars(limit)) doesn't allow this call: $\(SpendingCap.dollars(spent)) are spent today, "
        + "and it may cost $\(SpendingCap.dollars(cost))"
    case .unknownPrice(let model): "there is a daily cap on spending, but the price of \(model) isn't known"
    }
  }

  package var hint: String {
    switch self {
    case .capReached: "Raise VIE_DAILY_CAP, wait for midnight UTC, or answer without a model by --extractive."
    case .unknownPrice:
      "Give VIE_PROMPT_PRICE and VIE_COMPLETION_PRICE in dollars for a million tokens (0 for a model of your own)."
    }
  }

  package var clientHint: String {
    switch self {
    case .capReached: "Wait for midnight UTC; a search by words needs no model."
    case .unknownPrice: "Tell whoever runs this server; a search by words needs no model."
    }
  }
}
