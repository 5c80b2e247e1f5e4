import Assistant
import Offers
import Retrieval

extension APIDescription {
  /// The schemas that routes refer to.
  static let schemas: KeyValuePairs<String, APISchema> = [
    "Problem": .object([
      "type": .text, "title": .text, "status": .integer, "detail": .text.described("One sentence."),
      "kind": .choice(FailureKind.allCases.map(\.rawValue) + ["unauthorized", "forbidden", "not_found"]),
      "hint": .text.described("What to do next."),
    ]),
    "OpenAIError": .object([
      "error": .object(["message": .text, "type": .text, "param": .text.orNull, "code": .text.orNull])
    ]),
    "Filters": filters,
    "FoundFilters": foundFilters,
    "Plan": plan,
    "Span": span,
    "Hit": hit,
    "Offer": listedOffer,
    "SearchAnswer": .object([
      "query": .text, "mode": mode, "took_ms": .number, "plan": .reference("Plan"), "refused": .flag,
      "total": .integer, "undecided": .integer.described("How many of them don't say whether they meet a condition."),
      "hits": .list(.reference("Hit")), "facets": .reference("Facets"),
    ]),
    "Facets": .map(.map(.integer)).described("For each field, how many offers have which value."),
    "Distribution": .object([
      "count": .integer, "min": .number, "p25": .number, "median": .number, "p75": .number, "max": .number,
    ]),
    "Claim": .object(
      [
        "text": .text, "field": .text, "offer": .integer.orNull,
        "verdict": .choice(Claim.Verdict.allCases.map(\.rawValue)), "correction": .text,
      ], optional: ["correction"]),
    "Answer": answer,
    "Conversation": .anyObject.described("What was said: send it back as it came, with the next question."),
  ]

  static let mode = APISchema.choice(SearchMode.allCases.map(\.rawValue))
  static let level = APISchema.choice(Competition.Level.allCases.map(\.rawValue))
  static let language = APISchema.choice(Language.allCases.map(\.rawValue))

  // MARK: -

  /// How a person's conditions come back: each set field as it was read.
  private static let foundFilters = APISchema.anyObject.described("Only what is set, by the names of the conditions.")

  private static let plan = APISchema.object(
    [
      "text": .text.described("The words that are left to rank by."), "filters": .reference("FoundFilters"),
      "preferences": .anyObject, "relaxed": .list(relaxation), "unknown_terms": .list(.text), "excluded": .anyObject,
      "intent": .anyObject, "spans": .list(.reference("Span")),
      "problems": .list(.object(["kind": .text, "message": .text])), "unknown_places": .list(.text),
      "corrections": .list(.object(["typed": .text, "read": .text])), "spelling": .map(.text),
      "suggestions": .list(relaxation),
    ], optional: ["spelling", "suggestions"])

  private static let relaxation = APISchema.object([
    "step": .choice(Relaxation.Step.allCases.map(\.rawValue)), "filters": .reference("FoundFilters"),
    "total": .integer,
  ])

  private static let span = APISchema.object(
    [
      "range": .list(.integer).described("From and to, in Unicode scalars of the question."), "text": .text,
      "concept": .choice(QuestionSpan.Concept.allCases.map(\.rawValue)), "value": .text,
      "strength": .choice(["hard", "soft", "excluded"]), "note": .text,
    ], optional: ["note"])

  private static let hit = APISchema.object([
    "id": .integer, "reference": .text.orNull, "score": .number, "title": .text, "company": .text.orNull,
    "city": .text.orNull, "country": .text.orNull, "country_name": .text.orNull, "months": .integer.orNull,
    "pay_eur": .number.orNull, "start": .text.orNull, "published": .text.orNull, "competition": level.orNull,
    "language": language.orNull, "url": .text,
    "snippets": .list(
      .object([
        "field": .text, "text": .text,
        "highlights": .list(.list(.integer)).described("From and to, in Unicode scalars of the text."),
      ])),
    "unknown": .list(.choice(FilterField.allCases.map(\.rawValue))),
    "why": .object(
      [
        "keyword": .number.orNull, "semantic": .number.orNull, "filters": .list(.text), "preferences": .list(.text),
        "reference": .flag, "terms": .map(.number), "coverage": .number, "deviation": .number.orNull,
      ], optional: ["preferences", "reference", "terms", "coverage", "deviation"]),
    "duplicates": .list(.integer).described("The same mission under other ids."),
  ])

  private static let answer = APISchema.object(
    [
      "answer": .text,
      "citations": .list(.object(["id": .integer, "reference": .text, "fields": .list(.text)])),
      "claims": .list(.reference("Claim")), "refused": .flag, "plan": .reference("Plan"),
      "hits": .list(.reference("Hit")), "model": .text,
      "usage": .object([
        "prompt_tokens": .integer, "completion_tokens": .integer, "cost_usd": .number.orNull,
      ]),
      "exact": .anyObject, "finish": .text, "removed": .anyObject, "omitted": .list(.integer),
      "usage_estimated": .flag, "uncited": .flag, "record": .integer,
      "rewritten": .text.orNull.described("The question as it was understood after what was said before."),
      "conversation": .reference("Conversation"),
    ], optional: ["exact", "finish", "removed", "omitted", "usage_estimated", "uncited", "record"])
}
