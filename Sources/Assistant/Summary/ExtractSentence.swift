/// A sentence of an offer, with what speaks for showing it.
struct ExtractSentence: Equatable {
  /// What a sentence is to tell.
  enum Purpose: Hashable, CaseIterable {
    case mission, profile, special
  }

  var text: String
  /// The position among the sentences of its text.
  var place: Int
  /// How many words it has.
  var words: Int
  /// How many different words of the title it holds.
  var titleWords: Int
  /// How many words it holds by which each purpose is known; absent for none.
  var cues: [Purpose: Int]
  /// Whether it speaks of the company and not of the job.
  var isAboutCompany: Bool

  var length: Int { text.unicodeScalars.count }

  /// How well it serves a purpose; greater is better.
  func score(for purpose: Purpose) -> Double {
    var score = 1.5 * Double(min(2, cues[purpose] ?? 0)) + 0.8 * Double(min(3, titleWords))
    // What stands first is meant to be read first.
    score += 1.5 / Double(1 + min(place, 50))
    if words < 7 { score -= 0.25 * Double(7 - words) }
    if words > 40 { score -= 0.5 }
    if isAboutCompany { score -= 2 }
    if purpose == .mission, cues[.profile] != nil { score -= 1 }
    return score
  }
}
