import Offers

extension QuestionPlan {
  /// The plan as a command: the text, and the filter as flags, quoted for a POSIX shell.
  ///
  /// Wishes, exclusions and alternatives between places have no flags: they stand in the text as words that compile to
  /// the same, for example `data, ideally in South Korea, except Belgium`.
  package func commandLine(verb: String = "search") -> String {
    let flags = filter.flags.flatMap { [$0.name] + ($0.value.map { [Self.quoted($0)] } ?? []) }
    // Where places are alternatives, flags would ask for all of them at once.
    let words = ([text] + wishes + exclusions).filter { !$0.isEmpty }.joined(separator: ", ")
    let separator = words.utf8.first == UInt8(ascii: "-") ? ["--"] : []
    let query = separator.isEmpty ? [Self.quoted(words)] + flags : flags + separator + [Self.quoted(words)]
    return (["vie", verb] + query).joined(separator: " ")
  }

  // MARK: -

  private var wishes: [String] {
    let facts = preferences.phrases.map { "ideally \($0)" }
    return facts + (preferredTopics.isEmpty ? [] : ["I also like " + preferredTopics.joined(separator: " and ")])
  }

  private var exclusions: [String] {
    var excluded = OfferFilter()
    excluded.countries = exclusion.countries
    excluded.zones = exclusion.zones
    excluded.cities = exclusion.cities
    excluded.companies = exclusion.companies
    return excluded.phrases.map { "except \($0)" } + excludedTopics.map { "without \($0)" }
  }

  /// The text in single quotes if it needs any; control characters become spaces.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","):
          true
        default: false
        }
      }
    if isPlain { return text }
    var quoted = String.UnicodeScalarView("'".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "'" {
        quoted.append(contentsOf: "'\\''".unicodeScalars)
      } else {
        quoted.append(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? " " : scalar)
      }
    }
    quoted.append("'")
    return String(quoted)
  }
}

extension OfferFilter {
  /// The filter as flags of the command line, in their order on the help screen.
  fileprivate var flags: [(name: String, value: String?)] {
    var flags: [(String, String?)] = []
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { flags.append((name, values.joined(separator: ","))) }
    }
    add("--country", countries.map(\.code).sorted())
    add("--zone", zones.map(\.englishName).sorted())
    add("--city", cities)
    for company in companies { add("--company", [company]) }
    for sector in sectors { add("--sector", [sector]) }
    add("--min-months", minMonths.map { [String($0)] } ?? [])
    add("--max-months", maxMonths.map { [String($0)] } ?? [])
    add("--start-after", startAfter.map { [$0.description] } ?? [])
    add("--start-before", startBefore.map { [$0.description] } ?? [])
    add("--min-pay", minPay.map { [JSONValue.decimal($0).text] } ?? [])
    add("--max-pay", maxPay.map { [JSONValue.decimal($0).text] } ?? [])
    add("--competition", Competition.Level.allCases.filter(competition.contains).map(\.rawValue))
    add("--language", language.map { [$0.rawValue] } ?? [])
    if telework == true { flags.append(("--telework", nil)) }
    add("--published-since", publishedSince.map { [$0.description] } ?? [])
    add("--type", types.map(\.rawValue).sorted())
    if isStrict { flags.append(("--strict", nil)) }
    return flags
  }

  /// The filter as English phrases that a compiler reads back as the same conditions.
  fileprivate var phrases: [String] {
    var phrases: [String] = []
    let places = countries.map(\.englishName).sorted() + zones.map(\.englishName).sorted() + cities
    if !places.isEmpty { phrases.append("in " + places.joined(separator: " or in ")) }
    if !companies.isEmpty { phrases.append("at " + companies.joined(separator: " or at ")) }
    if let minMonths, let maxMonths, minMonths == maxMonths {
      phrases.append("\(minMonths) months")
    } else {
      if let minMonths { phrases.append("at least \(minMonths) months") }
      if let maxMonths { phrases.append("at most \(maxMonths) months") }
    }
    switch (startAfter, startBefore) {
    case (let first?, let last?): phrases.append("starting between \(first) and \(last)")
    case (let first?, nil): phrases.append("starting from \(first)")
    case (nil, let last?): phrases.append("starting by \(last)")
    case (nil, nil): break
    }
    if let minPay { phrases.append("at least \(JSONValue.decimal(minPay).text) euros") }
    if let maxPay { phrases.append("at most \(JSONValue.decimal(maxPay).text) euros") }
    let levels = Competition.Level.allCases.filter(competition.contains).map(\.rawValue)
    if !levels.isEmpty { phrases.append(levels.joined(separator: " or ") + " competition") }
    if let language { phrases.append("written in " + (language == .french ? "French" : "English")) }
    if let telework { phrases.append(telework ? "remote" : "no remote") }
    if let publishedSince { phrases.append("published since \(publishedSince)") }
    return phrases
  }
}
