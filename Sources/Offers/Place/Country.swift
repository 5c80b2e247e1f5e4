/// A country or territory, known by its ISO 3166 alpha-2 code.
///
/// Only the lands of the table can be built, so every value has both names and a zone. A value is one byte: the names
/// stay in the table. Countries are ordered by code.
package struct Country: Sendable, Hashable {
  /// The position of the row in the table, whose rows are sorted by code.
  private let index: UInt8

  /// The country with an alpha-2 code such as `"DE"`, in either case; `nil` for any other text.
  package init?(code: String) {
    let isCode = code.utf8.count == 2 && code.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    guard isCode, let country = Self.countriesByCode[code.uppercased()] else { return nil }
    self = country
  }

  private init(index: UInt8) {
    self.index = index
  }

  /// Every country of the table, by code.
  package static let all: [Country] = Table.rows.indices.map { Country(index: UInt8($0)) }

  /// The ISO 3166 alpha-2 code in upper case; Kosovo has the usual `XK`.
  package var code: String { row.code }

  /// The name in French, with accents and normal case: `"Allemagne"`.
  package var frenchName: String { row.frenchName }

  /// The name in English: `"Germany"`.
  package var englishName: String { row.englishName }

  /// The zone in which the API lists the country.
  package var zone: Zone { row.zone }

  // MARK: -

  /// The country's line of the table.
  var row: Table.Row { Table.rows[Int(index)] }

  private static let countriesByCode: [String: Country] = {
    var countries: [String: Country] = [:]
    for country in all {
      countries[country.code] = country
    }
    return countries
  }()
}

extension Country: Comparable {
  /// Orders countries by code.
  package static func < (first: Country, second: Country) -> Bool {
    first.index < second.index
  }
}

extension Country: CustomStringConvertible {
  /// The code.
  package var description: String { code }
}
