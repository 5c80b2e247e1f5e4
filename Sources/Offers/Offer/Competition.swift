/// How sought-after an offer is: the share of its viewers who applied.
package struct Competition: Sendable, Equatable {
  /// Candidates per 100 views.
  package let rate: Double

  /// Nil where a counter is unknown or nobody has looked yet.
  package init?(candidates: Int?, views: Int?) {
    guard let candidates, let views, candidates >= 0, views > 0 else { return nil }
    rate = Double(candidates) / Double(views) * 100
  }

  package var level: Level {
    if rate > 10 { return .high }
    return rate > 5 ? .medium : .low
  }

  /// The original's three levels: up to 5 % low, above 5 % medium, above 10 % high.
  package enum Level: String, Sendable, CaseIterable {
    case low
    case medium
    case high

    /// The level's French name, as the original wrote it.
    package var frenchName: String {
      switch self {
      case .low: "FAIBLE"
      case .medium: "MOYENNE"
      case .high: "ÉLEVÉE"
      }
    }

    /// Reads an English or French name, accents, case and gender aside: `low`, `faible`, `Élevé`.
    package init?(matching name: String) {
      switch NameFolding.folded(name) {
      case "low", "faible", "basse", "bas": self = .low
      case "medium", "moyenne", "moyen", "average": self = .medium
      case "high", "elevee", "eleve", "haute", "forte", "fort": self = .high
      default: return nil
      }
    }
  }
}
