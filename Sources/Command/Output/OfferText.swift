import Assistant
import Offers

/// Offers as text for a terminal.
enum OfferText {
  /// The hits of a search, one below the other, between how the question was understood and what else there is to say.
  static func list(_ response: SearchResponse, explaining: Bool = false) -> String {
    var parts = [PlanText.understood(response.plan, explaining: explaining)].filter { !$0.isEmpty }
    parts += response.hits.enumerated().map { hit($1, number: $0 + 1, explaining: explaining) }
    let shown = response.hits.count
    parts.append(shown == 0 ? "No stored offer fits." : "\(shown) of \(response.total.counted("offer"))")
    parts += [PlanText.remarks(response.plan)].filter { !$0.isEmpty }
    return parts.joined(separator: "\n\n")
  }

  /// A hit of a search, with its number in the list.
  static func hit(_ hit: Hit, number: Int, explaining: Bool) -> String {
    let facts = hit.facts
    var lines = ["\(number). " + Console.bold(title(facts))]
    lines.append("   " + summary(facts))
    lines.append("   " + Console.faint("\(facts.reference ?? String(facts.id))  \(facts.pageURL)"))
    if let snippet = hit.snippets.first?.snippet { lines.append("   " + highlighted(snippet.text, snippet.highlights)) }
    if !hit.unknown.isEmpty {
      lines.append("   unknown: " + hit.unknown.map(\.rawValue).joined(separator: ", "))
    }
    if !hit.duplicates.isEmpty {
      let names = hit.duplicates.map(name).joined(separator: ", ")
      lines.append("   and \(hit.duplicates.count) more of the same: \(names)")
    }
    if explaining { lines.append("   why: " + explanation(hit)) }
    return lines.joined(separator: "\n")
  }

  /// How a person names an offer: by reference, else by id.
  private static func name(_ facts: OfferFacts) -> String { facts.reference ?? String(facts.id) }

  static func title(_ facts: OfferFacts) -> String { facts.title.isEmpty ? "(no title)" : facts.title }

  /// The facts that people compare, on one line; what is unknown is left out.
  static func summary(_ facts: OfferFacts) -> String {
    let place = [facts.city, facts.countryName].compactMap { $0 }.joined(separator: ", ")
    let parts: [String?] = [
      facts.company, place.isEmpty ? nil : place, facts.months.map { $0.counted("month") },
      facts.payEUR.map { "\(euros($0)) €/month" }, facts.start.map { "from \($0)" },
      facts.published.map { "published \($0)" }, facts.competition.map { "\($0.level.rawValue) competition" },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  /// Everything about an offer; what is unknown is said to be.
  static func full(_ mirrored: MirroredOffer, history: OfferHistory) -> String {
    let facts = mirrored.offer.facts
    var lines = [Console.bold(title(facts))]
    if let withdrawn = mirrored.withdrawn {
      lines.append("WITHDRAWN: gone since \(withdrawn), last seen \(mirrored.lastSeen ?? mirrored.firstSeen)")
    }
    lines.append("")
    lines += rows(facts).map { $0.name.padded(to: 16) + ($0.value ?? "unknown") }
    let texts = [
      ("Mission", mirrored.offer.texts.description), ("Profile", mirrored.offer.texts.profile),
      ("Company", mirrored.offer.texts.presentation),
    ]
    for (name, text) in texts {
      guard let text else { continue }
      lines += ["", Console.bold(name), text]
    }
    lines += ["", Console.bold("History"), "first seen \(mirrored.firstSeen)"]
    lines += history.events.map { entry in
      let changes = entry.changes.map(change)
      return "\(entry.time) \(entry.event.rawValue)" + (changes.isEmpty ? "" : ": " + changes.joined(separator: "; "))
    }
    lines += history.counters.map {
      "\($0.time) \($0.views.map(String.init) ?? "?") views, \($0.candidates.map(String.init) ?? "?") candidates"
    }
    return lines.joined(separator: "\n")
  }

  // MARK: -

  private static func rows(_ facts: OfferFacts) -> [(name: String, value: String?)] {
    let competition = facts.competition.map { "\($0.level.rawValue) (\(($0.rate * 10).rounded() / 10) %)" }
    let counters = facts.views.flatMap { views in facts.candidates.map { "\($0) candidates of \(views) views" } }
    let fields = facts.specializations.map { $0.englishLabel ?? $0.label ?? "number \($0.id)" }
    return [
      ("Reference", facts.reference), ("Id", String(facts.id)), ("Type", facts.type?.rawValue),
      ("Company", facts.company), ("City", facts.city), ("Country", facts.countryName), ("Sector", facts.sector),
      ("Fields", fields.isEmpty ? nil : fields.joined(separator: ", ")),
      ("Study levels", facts.studyLevels.isEmpty ? nil : facts.studyLevels.map(\.label).joined(separator: ", ")),
      ("Length", facts.months.map { "\($0) months" }), ("Pay", facts.payEUR.map { "\(euros($0)) € a month" }),
      ("Start", facts.start?.description), ("End", facts.end?.description),
      ("Published", facts.published?.description), ("Closes", facts.closes?.description),
      ("Competition", competition), ("Counters", counters), ("Telework", facts.telework.map { $0 ? "yes" : "no" }),
      ("Language", facts.language?.rawValue), ("Contact", facts.contact.email ?? facts.contact.url),
      ("Page", facts.pageURL),
    ]
  }

  private static func change(_ change: FieldChange) -> String {
    let isLong = max(change.before?.utf8.count ?? 0, change.after?.utf8.count ?? 0) > 60
    return isLong ? change.field : "\(change.field) \(change.before ?? "unknown") → \(change.after ?? "unknown")"
  }

  private static func explanation(_ hit: Hit) -> String {
    var parts = hit.reason.terms.map { "\($0.text) \(rounded($0.score))" }
    if let semantic = hit.reason.semantic {
      parts.append("meaning \(rounded(semantic.similarity)) (\(rounded(semantic.deviation)) deviations above the mean)")
    }
    if hit.reason.isNamed { parts.append("named by number") }
    parts += hit.reason.filters.map { "meets \($0.rawValue)" } + hit.reason.wishes.map { "meets the wish for \($0)" }
    return parts.isEmpty ? "no condition" : parts.joined(separator: ", ")
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  /// Whole euros without a fraction, others with two digits.
  static func euros(_ amount: Double) -> String {
    let cents = (amount * 100).rounded()
    guard let whole = Int(exactly: cents) else { return "?" }
    return whole % 100 == 0 ? "\(whole / 100)" : "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
  }

  private static func highlighted(_ text: String, _ highlights: [Range<Int>]) -> String {
    guard Console.hasColour else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var position = 0
    for range in highlights where range.lowerBound >= position && range.upperBound <= scalars.count {
      result.append(contentsOf: scalars[position..<range.lowerBound])
      result.append(contentsOf: Console.bold(String(String.UnicodeScalarView(scalars[range]))).unicodeScalars)
      position = range.upperBound
    }
    result.append(contentsOf: scalars[position...])
    return String(result)
  }
}

extension Int {
  /// The number with a noun in the right number: "1 offer", "3 offers".
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension String {
  /// The text with spaces up to a width, one space at least.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - unicodeScalars.count))
  }
}
