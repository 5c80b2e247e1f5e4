import Assistant
import Offers

extension APIDescription {
  /// The routes for programs and the page.
  static let nativeRoutes: [APIRoute] = [
    APIRoute(
      method: .post, path: "/v1/search", summary: "Find offers, best first; all where nothing is asked for.",
      body: object(search(isTextual: false) + [("filters", .reference("Filters"))] + conditions(isTextual: false)),
      answer: .json(.reference("SearchAnswer")), problems: [409]),
    APIRoute(
      method: .get, path: "/v1/search", summary: "Find offers, best first; all where nothing is asked for.",
      parameters: parameters(search(isTextual: true)) + filterParameters,
      answer: .json(.reference("SearchAnswer")), problems: [409]),
    APIRoute(
      method: .post, path: "/v1/ask",
      summary: "Answer a question from the offers, with citations; as server-sent events where they are asked for.",
      body: object(question + conditions(isTextual: false).filter { $0.0 != "language" }),
      answer: APIRoute.Answer(contents: [("application/json", .reference("Answer")), ("text/event-stream", .text)])),
    APIRoute(
      method: .post, path: "/v1/compile", summary: "Tell how a question is understood.",
      body: object([("question", .text), ("query", .text), ("q", .text)]),
      answer: .json(.object(["plan": .reference("Plan"), "spans": .list(.reference("Span"))]))),
    APIRoute(
      method: .get, path: "/v1/offers", summary: "List offers, the newest first.",
      parameters: selection
        + parameters([
          ("limit", .integer(SearchRequest.limitRange)), ("n", .integer(SearchRequest.limitRange)),
          ("cursor", .text.described("`next_cursor` of the page before.")),
        ]),
      answer: .json(
        .object(["total": .integer, "offers": .list(.reference("Offer")), "next_cursor": .text.orNull]))),
    APIRoute(
      method: .get, path: "/v1/offers/{id}", summary: "Show all that is known of an offer, withdrawn ones too.",
      parameters: [id], answer: .json(storedOffer), problems: [404]),
    APIRoute(
      method: .get, path: "/v1/offers/{id}/similar", summary: "Find the offers that are most like one.",
      parameters: [id]
        + parameters([("n", .integer(SearchRequest.limitRange)), ("limit", .integer(SearchRequest.limitRange))])
        + filterParameters,
      answer: .json(.reference("SearchAnswer")), problems: [404]),
    APIRoute(
      method: .get, path: "/v1/facets", summary: "Count the offers by country, city, company, length and more.",
      parameters: selection + counting,
      answer: .json(.object(["total": .integer, "facets": .reference("Facets")]))),
    APIRoute(
      method: .get, path: "/v1/stats", summary: "Figures about the mirror and the offers in it.",
      parameters: selection + counting, answer: .json(statistics)),
    APIRoute(
      method: .get, path: "/v1/export", summary: "Take offers away as a file.",
      parameters: parameters([("format", .choice(ExportFormat.allCases.map(\.rawValue)))]) + selection,
      answer: APIRoute.Answer(
        contents: [
          ("application/jsonl", .text), ("application/json", .list(.anyObject)), ("text/csv", .text),
          ("application/zip", .text),
        ])),
    APIRoute(
      method: .get, path: "/openapi.json", summary: "This document.", answer: .json(.anyObject)),
  ]

  // MARK: -

  /// How offers are counted.
  private static let counting = parameters([
    ("fold", .flag.described("Count the clones of one mission once, as a search does.")),
    ("top", .integer(FigureRoutes.topRange).described("How many values of each field to give. Default: all.")),
  ])

  private static let id = APIRoute.Parameter(
    name: "id", schema: .text.described("An offer's id or its reference: 245844 or VIE245844."), isInPath: true)

  private static let selection = parameters([("q", .text.described("What the offers are about."))]) + filterParameters

  private static func parameters(_ members: [(String, APISchema)]) -> [APIRoute.Parameter] {
    members.map { APIRoute.Parameter(name: $0.0, schema: $0.1) }
  }

  /// What a search can be told, conditions aside.
  private static func search(isTextual: Bool) -> [(String, APISchema)] {
    let limit = APISchema.integer(SearchRequest.limitRange).orDigits(isTextual)
    return [
      ("query", .text), ("q", .text.described("The same as query.")), ("n", limit.described("How many hits; 10.")),
      ("limit", limit.described("The same as n.")), ("mode", mode),
      ("explain", .flag.described("Tell the scores of single terms.")),
      ("literal", .flag.described("Read no conditions out of the query.")),
      ("relax", .flag.described("Give up a condition where nothing fits.")),
      ("offset", .integer(SearchFields.offsetRange).orDigits(isTextual)),
      ("sort", .choice(HitOrder.allCases.map(\.rawValue))),
    ]
  }

  private static let question: [(String, APISchema)] = [
    ("question", .text), ("query", .text.described("The same as question.")),
    ("q", .text.described("The same as question.")), ("n", .integer(SearchRequest.limitRange).orDigits),
    ("limit", .integer(SearchRequest.limitRange).orDigits), ("extractive", .flag.described("Ask no model.")),
    ("relax", .flag), ("stream", .flag.described("Answer with server-sent events.")),
    ("language", .text.described("The language of the answer: fr or en.").orNull),
    ("conversation", APISchema.either(.reference("Conversation")).orNull), ("filters", .reference("Filters")),
  ]

  private static let statistics = APISchema.object([
    "live": .integer, "withdrawn": .integer, "last_refresh": .text.orNull, "selected": .integer,
    "pay_eur": .reference("Distribution").orNull, "months": .reference("Distribution").orNull,
    "pay_by_country": .map(.reference("Distribution")), "facets": .reference("Facets"), "refreshed": .text.orNull,
    "age_seconds": .integer.orNull,
    "sync": APISchema.object(["state": .text, "started": .text, "reason": .text.orNull]).orNull,
    "background": APISchema.object([
      "interval_seconds": .integer, "running": .flag, "last_start": .text.orNull, "last_end": .text.orNull,
      "last_outcome": .text.orNull, "last_reason": .text.orNull, "failures": .integer, "next": .text.orNull,
    ]).orNull,
  ])
}
