import Offers

extension APIDescription {
  /// The conditions as a body states them.
  static let filters = object(conditions(isTextual: false))

  /// The conditions as an address states them.
  static let filterParameters = conditions(isTextual: true).map { APIRoute.Parameter(name: $0.0, schema: $0.1) }

  /// An object whose members may all be missing.
  static func object(_ members: [(String, APISchema)]) -> APISchema {
    APISchema.anyObject.adding([
      "properties": .object(members.map { .init($0.0, $0.1.json) }), "additionalProperties": .bool(false),
    ])
  }

  /// The conditions by their names.
  ///
  /// - Parameter isTextual: whether several values can only be given by commas.
  static func conditions(isTextual: Bool) -> [(String, APISchema)] {
    let texts = (isTextual ? APISchema.text : .either(.text, .list(.text))).orNothing(isTextual)
    // A list in an address is the name given again, as OpenAPI has it by default.
    let names = APISchema.either(.text, .list(.text)).orNothing(isTextual)
    let numbered = isTextual ? APISchema.text : .either(.text, .integer, .list(.either(.text, .integer))).orNull
    let months = APISchema.integer(StatedFilter.monthRange).orDigits(isTextual).orNothing(isTextual)
    let pay = APISchema.number.adding([
      "minimum": .decimal(StatedFilter.payRange.lowerBound), "maximum": .decimal(StatedFilter.payRange.upperBound),
    ]).orDigits(isTextual).described("Euros a month.").orNothing(isTextual)
    let date = APISchema.text.described("YYYY-MM or YYYY-MM-DD.").orNothing(isTextual)
    let flag = APISchema.flag.orNothing(isTextual)
    return [
      ("country", texts.described("ISO codes or names in French or English; several by commas.")),
      ("zone", numbered.described("1 to 8, or names.")), ("city", texts),
      ("any_place", flag.described("Whether countries, zones and cities are alternatives.")),
      ("company", names), ("sector", names), ("min_months", months), ("max_months", months), ("start_after", date),
      ("start_before", date), ("min_pay", pay), ("max_pay", pay),
      ("competition", texts.described("low, medium or high, or in French.")),
      ("language", texts.described("The offer's language: fr or en.")), ("telework", flag), ("published_since", date),
      ("type", texts.described("VIE or VIA.")),
      ("strict", flag.described("Whether offers that don't say are left out.")),
    ]
  }
}

extension APISchema {
  /// The number, or a text that writes it where there are other values than texts.
  func orDigits(_ isTextual: Bool) -> APISchema { isTextual ? self : orDigits }

  /// The schema, or `null` where that can be said.
  fileprivate func orNothing(_ isTextual: Bool) -> APISchema { isTextual ? self : orNull }
}
