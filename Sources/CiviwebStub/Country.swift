/// A country as the API knows it, under its two spellings and its two numberings.
package struct Country: Equatable, Sendable {
  /// The ISO 3166 alpha-2 code, the identifier since the second version.
  package let code: String
  /// The identifier in the first version's searches, or nil where it never listed the country.
  package let number: Int?
  /// The zone's number, 1 to 8.
  package let zone: Int
  /// The French name, in upper case and mostly without accents.
  package let name: String
  /// The English name, in upper case.
  package let englishName: String
  private let otherNames: [String]

  /// The identifier in the first version's details, which used another numbering.
  ///
  /// Only one pair was ever captured (62 in a search, 733 in the details of the same offer); the others follow it here.
  package var numberInDetails: Int? {
    number.map { $0 + 671 }
  }

  /// Every country, in the order of the codes.
  package static let all: [Country] = CountryTable.lines.split(separator: "\n").compactMap(Country.init(line:))

  /// The country of that French or English name, whatever its case and accents, or one side of a slash in it.
  package static func named(_ name: String) -> Country? {
    byName[key(name)]
  }

  /// The country of that ISO 3166 alpha-2 code.
  package static func coded(_ code: String) -> Country? {
    byCode[code]
  }

  // MARK: - Private

  private init?(line: Substring) {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 5, let zone = Int(fields[2]) else { return nil }
    self.code = fields[0]
    self.number = Int(fields[1])
    self.zone = zone
    self.name = fields[3]
    self.englishName = fields[4]
    self.otherNames = Array(fields[5...])
  }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

  private static let byName: [String: Country] = {
    var countries: [String: Country] = [:]
    for country in all {
      for name in [country.name, country.englishName] + country.otherNames {
        for spelling in [name] + name.split(separator: "/").map(String.init) {
          countries[key(spelling)] = countries[key(spelling)] ?? country
        }
      }
    }
    return countries
  }()

  private static func key(_ name: String) -> String {
    SearchText.fold(name).split { !$0.isLetter }.joined(separator: " ")
  }
}
