import Offers

extension APIDescription {
  /// The members of an offer that stand in lists, without the person to write to.
  static let listedOffer = offer(texts: false)

  /// Everything stored of an offer.
  static let storedOffer = offer(texts: true)

  // MARK: -

  private static func offer(texts: Bool) -> APISchema {
    let members: [(String, APISchema)] =
      facts + (texts ? contacts + textMembers : [("unknown", .list(.choice(FilterField.allCases.map(\.rawValue))))])
    return APISchema.anyObject.adding([
      "properties": .object(members.map { .init($0.0, $0.1.json) }),
      "required": .array(members.map { .string($0.0) }), "additionalProperties": .bool(false),
    ])
  }

  private static let facts: [(String, APISchema)] = [
    ("id", .integer), ("reference", .text.orNull), ("type", .choice(MissionType.allCases.map(\.rawValue)).orNull),
    ("title", .text), ("original_title", .text), ("company", .text.orNull), ("city", .text.orNull),
    ("country", .text.orNull), ("country_name", .text.orNull), ("sector", .text.orNull),
    (
      "specializations",
      .list(.object(["id": .integer, "label": .text.orNull, "english_label": .text.orNull]))
    ),
    ("study_levels", .list(.text)), ("months", .integer.orNull), ("pay_eur", .number.orNull), ("start", .text.orNull),
    ("end", .text.orNull), ("created", .text.orNull), ("published", .text.orNull), ("closes", .text.orNull),
    ("views", .integer.orNull), ("candidates", .integer.orNull), ("application_rate", .number.orNull),
    ("competition", level.orNull), ("telework", .flag.orNull), ("language", language.orNull), ("url", .text),
  ]

  private static let contacts: [(String, APISchema)] = [
    ("contact_name", .text.orNull), ("contact_email", .text.orNull), ("contact_url", .text.orNull),
  ]

  private static let textMembers: [(String, APISchema)] = [
    ("description", .text.orNull), ("profile", .text.orNull), ("presentation", .text.orNull), ("first_seen", .text),
    ("last_seen", .text.orNull), ("withdrawn", .text.orNull.described("When it was found to be gone.")),
    (
      "history",
      .object([
        "events": .list(
          .object([
            "time": .text, "event": .text,
            "changes": .list(.object(["field": .text, "before": .text.orNull, "after": .text.orNull])),
          ])),
        "counters": .list(.object(["time": .text, "views": .integer.orNull, "candidates": .integer.orNull])),
      ])
    ),
  ]
}
