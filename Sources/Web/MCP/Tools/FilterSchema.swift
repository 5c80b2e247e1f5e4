import Offers

/// The conditions that tools take under `filters`, by the names of the command line's flags.
enum FilterSchema {
  /// The schema of the object; none of its members is required.
  static let schema = ToolSchema.object(properties)

  /// All conditions with what they mean.
  static let properties: [ToolSchema.Property] = [
    .option("country", .texts(.text), "ISO codes, or names in French or English: [\"DE\", \"Espagne\"]"),
    .option("zone", .texts(.text), "Zones: " + Zone.allCases.map(\.englishName).joined(separator: ", ")),
    .option("city", .texts(.text), "Cities in French or English"),
    .option("company", .texts(.text), "Companies, or the beginning of one of their words"),
    .option("sector", .texts(.text), "Sectors or fields of work, or the beginning of one of their words"),
    .option("min_months", .integer(StatedFilter.monthRange), "At least so many months"),
    .option("max_months", .integer(StatedFilter.monthRange), "At most so many months"),
    .option("start_after", .text, "Starts then or later: YYYY-MM or YYYY-MM-DD"),
    .option("start_before", .text, "Starts then or earlier: YYYY-MM or YYYY-MM-DD"),
    .option("min_pay", .number, "At least so many euros a month"),
    .option("max_pay", .number, "At most so many euros a month"),
    .option(
      "competition", .texts(.text), "How many candidates there are for each view of the offer: low, medium, high"),
    .option("language", .text, "The language of the offer's texts: fr or en"),
    .option("telework", .flag, "Only offers with telework, or only those without"),
    .option("published_since", .text, "Put online then or later: YYYY-MM or YYYY-MM-DD"),
    .option("type", .texts(.text), "VIE (companies) or VIA (public bodies)"),
    .option(
      "strict", .flag, "Drop offers that don't say what is asked, in place of putting them last. Default: false"),
  ]

  /// The argument of tools that take conditions.
  static let argument = ToolSchema.Property.option("filters", schema, "Hard conditions; all must hold")
}
