import Offers
import Retrieval

extension SearchResponse {
  /// The answer in the contract's shape; with `explaining`, each hit tells the scores of single terms too.
  package func json(explaining: Bool = false) -> JSONValue {
    .members([
      "query": .string(query),
      "mode": .string(mode.rawValue),
      "took_ms": .decimal((duration.seconds * 1000 * 10).rounded() / 10),
      "plan": plan.json,
      "refused": .bool(isRefused),
      "total": .integer(total),
      "undecided": .integer(undecided),
      "hits": .array(hits.map { $0.json(explaining: explaining) }),
      "facets": facets.json(limit: Self.facetLimit),
    ])
  }

  /// How many values of a field an answer counts; `vie facets` counts all.
  private static let facetLimit = 20
}

extension Hit {
  package func json(explaining: Bool) -> JSONValue {
    .members([
      "id": .integer(id),
      "reference": facts.reference.map { .string($0) },
      "score": .decimal((score * 10_000).rounded() / 10_000),
      "title": .string(facts.title),
      "company": facts.company.map { .string($0) },
      "city": facts.city.map { .string($0) },
      "country": facts.country.map { .string($0.code) },
      "country_name": facts.countryName.map { .string($0) },
      "months": facts.months.map { .integer($0) },
      "pay_eur": facts.payEUR.map { .decimal($0) },
      "start": facts.start.map { .string($0.description) },
      "published": facts.published.map { .string($0.description) },
      "competition": facts.competition.map { .string($0.level.rawValue) },
      "language": facts.language.map { .string($0.rawValue) },
      "url": .string(facts.pageURL),
      "snippets": .array(snippets.map(\.json)),
      "unknown": .array(unknown.map { .string($0.rawValue) }),
      "why": reason.json(explaining: explaining),
      "duplicates": .array(duplicates.map { .integer($0.id) }),
    ])
  }
}

extension Hit.Reason {
  func json(explaining: Bool) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("keyword", keyword.map { .decimal(Self.rounded($0)) } ?? .null),
      .init("semantic", semantic.map { .decimal(Self.rounded($0.similarity)) } ?? .null),
      .init("filters", .array(filters.map { .string($0.rawValue) })),
    ]
    if !wishes.isEmpty { members.append(.init("preferences", .array(wishes.map { .string($0) }))) }
    if isNamed { members.append(.init("reference", .bool(true))) }
    if explaining {
      let scores = terms.map { JSONValue.Member($0.text, .decimal(Self.rounded($0.score))) }
      members.append(.init("terms", .object(scores)))
      members.append(.init("coverage", .decimal(Self.rounded(coverage))))
      members.append(.init("deviation", semantic.map { .decimal(Self.rounded($0.deviation)) } ?? .null))
    }
    return .object(members)
  }

  private static func rounded(_ score: Double) -> Double { (score * 1000).rounded() / 1000 }
}

extension FieldSnippet {
  var json: JSONValue {
    .members([
      "field": .string(field),
      "text": .string(snippet.text),
      "highlights": .array(
        snippet.highlights.map { .array([.integer($0.lowerBound), .integer($0.upperBound)]) }),
    ])
  }
}
