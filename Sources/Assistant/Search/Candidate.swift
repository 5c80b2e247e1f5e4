import Offers
import Retrieval

/// An offer that passes the filter, before it is known whether it is relevant.
struct Candidate: Sendable {
  let facts: OfferFacts
  /// Fields that the filter asks about and that the offer says nothing about.
  let unknown: [FilterField]
  /// Conditions that the offer is known to meet.
  let met: [FilterField]

  /// The offers that pass a filter.
  static func passing(_ filter: OfferFilter, among offers: [OfferFacts]) -> [Candidate] {
    let prepared = PreparedFilter(filter)
    let fields = filter.fields
    return offers.compactMap { facts in
      guard case .passes(let unknown) = prepared.verdict(on: facts) else { return nil }
      return Candidate(facts: facts, unknown: unknown, met: fields.filter { !unknown.contains($0) })
    }
  }

  /// The offers that pass the conditions of a plan and are none of what it excludes.
  static func passing(_ plan: QuestionPlan, among offers: [OfferFacts]) -> [Candidate] {
    let candidates = passing(plan.filter, among: offers)
    guard !plan.exclusion.isEmpty else { return candidates }
    let exclusion = PreparedExclusion(plan.exclusion)
    return candidates.filter { !exclusion.excludes($0.facts) }
  }
}
