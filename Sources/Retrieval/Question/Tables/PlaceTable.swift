import Offers

/// A place of the world as far as offers can be filtered by it.
enum Place: Sendable, Equatable {
  case country(Country)
  /// Zones of the API, under the name that people say.
  case zones(Set<Zone>, name: String)
  /// A part of the world that is no zone: its countries.
  case region(Set<Country>, name: String)
  /// A city under the name that filters use, and the countries that have one of that name.
  case city(String, countries: Set<Country>)
  /// A province or state: there is no filter for it but its country's.
  case province(String, country: Country)
}

/// A place under one of its names.
struct PlaceName: Sendable {
  let place: Place
  /// Whether the name is also a word, so that a capital or a preposition must prove it.
  let needsEvidence: Bool
}

/// The places that are known without looking at the offers, built at first use.
struct PlaceTable: Sendable {
  static let standard = PlaceTable()

  private(set) var names = PhraseTable<PlaceName>()
  private var listed: [(words: [String], place: Place)] = []

  /// Every name, for finding misspelt ones; built at first use.
  static let spellings: PlaceSpellings = {
    var spellings = PlaceSpellings()
    for (words, place) in standard.listed { spellings.add(words, place) }
    return spellings
  }()

  private init() {
    names.reserveCapacity(4_096)
    listed.reserveCapacity(2_048)
    addRegions()
    for country in Country.all {
      for name in country.spellings { insert(name.utf8.split(separator: 0x20), .country(country)) }
    }
    for (name, code) in Self.shortNames {
      if let country = Country(code: code) { insert([Substring(name).utf8], .country(country)) }
    }
    addProvinces()
    addCities()
  }

  /// Short forms that people type and that the list of countries hasn't.
  private static let shortNames: KeyValuePairs = ["us": "US", "uk": "GB", "gb": "GB", "nz": "NZ", "hk": "HK"]

  // MARK: -

  private mutating func addRegions() {
    var last: Place?
    for line in Self.regions.utf8.split(separator: UInt8(ascii: "\n")) {
      let columns = line.split(separator: UInt8(ascii: "|"), maxSplits: 1)
      let isContinued = columns.count == 1
      guard let list = columns.last else { continue }
      let spelled = list.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
      if !isContinued { last = Self.place(codes: columns[0], name: spelled.first ?? "") }
      guard let place = last else { continue }
      for name in spelled {
        let words = QuestionLexer.words(of: name).filter { $0 != "+" }
        names.insert(words, PlaceName(place: place, needsEvidence: name.utf8.last == UInt8(ascii: "!")))
        if words.count > 1 || name.utf8.count > 7 { listed.append((words, place)) }
      }
    }
  }

  private static func place(codes: Substring.UTF8View, name: String) -> Place? {
    let codes = codes.split(separator: 0x20).map { String(Substring($0)) }
    let name = QuestionLexer.trimmed(name)
    let zones = codes.compactMap { Int($0).flatMap(Zone.init(rawValue:)) }
    return zones.isEmpty
      ? .region(Set(codes.compactMap { Country(code: $0) }), name: name) : .zones(Set(zones), name: name)
  }

  private mutating func addProvinces() {
    forEachName(in: Self.provinces) { table, name, country in
      let words = QuestionLexer.words(of: name)
      table.names.insert(words, PlaceName(place: .province(name, country: country), needsEvidence: Self.isWord(words)))
    }
  }

  private mutating func addCities() {
    forEachName(in: Self.cities) { table, name, country in
      for spelling in CityName.spellings(of: name) {
        table.insert(spelling.utf8.split(separator: 0x20), .city(name, countries: [country]))
      }
    }
  }

  private mutating func forEachName(in text: String, _ body: (inout PlaceTable, String, Country) -> Void) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let country = Country(code: String(Substring(line.prefix(2)))) else { continue }
      for name in line.dropFirst(2).split(separator: UInt8(ascii: ",")) {
        body(&self, QuestionLexer.trimmed(String(Substring(name))), country)
      }
    }
  }

  private mutating func insert(_ name: [Substring.UTF8View], _ place: Place) {
    let words = name.map { String(Substring($0)) }
    names.insert(words, PlaceName(place: place, needsEvidence: Self.isWord(words) || Self.isCode(words)))
    listed.append((words, place))
  }

  private static func isWord(_ words: [String]) -> Bool {
    words.count == 1 && AmbiguousNames.places.contains(words[0])
  }

  /// Whether a name is a code of up to three letters that could be a word: "EAU", "US", "RSA".
  private static func isCode(_ words: [String]) -> Bool {
    words.count == 1 && words[0].utf8.count <= 3 && !["usa", "uk", "uae", "rdc", "drc", "ksa"].contains(words[0])
  }
}
