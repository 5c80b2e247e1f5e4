import Assistant
import Offers

/// An offer as lists show it: its facts and one passage, without its contact.
struct OfferSummary: Sendable {
  let facts: OfferFacts
  /// Why it was found, or how it begins.
  var snippet: String?
  /// What was asked and it doesn't say.
  var unknown: [FilterField] = []
  /// How many clones of it are folded into it.
  var duplicates = 0

  init(_ facts: OfferFacts) {
    self.facts = facts
  }

  init(_ hit: Hit) {
    facts = hit.facts
    snippet = hit.snippets.first.map { PromptText(in: facts.language ?? .english, of: facts).line($0.snippet.text) }
    unknown = hit.unknown
    duplicates = hit.duplicates.count
  }

  /// The members of ``schema``.
  var json: JSONValue {
    .object(
      factMembers + [
        .init("snippet", snippet.map { .string($0) } ?? .null),
        .init("unknown", .array(unknown.map { .string($0.rawValue) })), .init("duplicates", .integer(duplicates)),
      ])
  }

  /// The members of ``factProperties``.
  var factMembers: [JSONValue.Member] {
    let members = JSONValue.members([
      "id": .integer(facts.id), "reference": text(facts.reference), "title": .string(title),
      "company": text(facts.company), "city": text(facts.city), "country": facts.country.map { .string($0.code) },
      "country_name": text(facts.countryName), "sector": text(facts.sector),
      "type": facts.type.map { .string($0.rawValue) },
      "months": facts.months.map { .integer($0) }, "pay_eur": facts.payEUR.map { .decimal($0) },
      "start": facts.start.map { .string($0.description) },
      "published": facts.published.map { .string($0.description) },
      "competition": facts.competition.map { .string($0.level.rawValue) }, "telework": facts.telework.map { .bool($0) },
      "language": facts.language.map { .string($0.rawValue) }, "url": .string(facts.pageURL),
    ])
    guard case .object(let list) = members else { return [] }
    return list
  }

  /// The offer in a line of facts, its address, and its passage.
  var lines: [String] {
    var parts = [plain(facts.reference) ?? "\(facts.id)", title]
    parts += [facts.company, place, facts.months.map { "\($0) months" }].compactMap { plain($0) }
    if let pay = facts.payEUR { parts.append("\(JSONValue.decimal(pay).text) EUR a month") }
    if let start = facts.start { parts.append("from \(start)") }
    if let published = facts.published { parts.append("published \(published)") }
    if let competition = facts.competition { parts.append("competition \(competition.level.rawValue)") }
    if facts.telework == true { parts.append("telework") }
    if !unknown.isEmpty { parts.append("doesn't say: " + unknown.map(\.rawValue).joined(separator: ", ")) }
    if duplicates > 0 { parts.append("and \(duplicates) alike") }
    return [parts.joined(separator: " · "), "  " + facts.pageURL] + (snippet.map { ["  “\($0)”"] } ?? [])
  }

  // MARK: -

  private var title: String { plain(facts.title) ?? "" }

  private var place: String? {
    let parts = [facts.city, facts.countryName].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func plain(_ text: String?) -> String? { ForeignText.name(text, of: facts) }

  private func text(_ name: String?) -> JSONValue? { plain(name).map { .string($0) } }
}

extension OfferSummary {
  static let schema = ToolSchema.object(
    factProperties + [
      .init("snippet", .optional(.text), "A passage of the offer's texts; get_offer has all of them."),
      .init("unknown", .list(.text), "Conditions that were asked and on which the offer says nothing."),
      .init("duplicates", .integer(0...Int.max), "How many copies of the same mission are folded into this one."),
    ])

  static let factProperties: [ToolSchema.Property] = [
    .init("id", .integer(Int.min...Int.max)), .init("reference", .optional(.text)), .init("title", .text),
    .init("company", .optional(.text)), .init("city", .optional(.text)),
    .init("country", .optional(.text), "ISO 3166 code"), .init("country_name", .optional(.text)),
    .init("sector", .optional(.text)), .init("type", .optional(.choice(MissionType.allCases.map(\.rawValue)))),
    .init("months", .optional(.number)), .init("pay_eur", .optional(.number), "Euros a month"),
    .init("start", .optional(.text)), .init("published", .optional(.text)),
    .init("competition", .optional(.choice(Competition.Level.allCases.map(\.rawValue)))),
    .init("telework", .optional(.flag)), .init("language", .optional(.text), "Of the offer's texts: fr or en"),
    .init("url", .text),
  ]
}
