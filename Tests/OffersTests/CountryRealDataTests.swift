import Foundation
import Offers
import TestSupport
import Testing

@Suite("Country, on the real lists and offers", .enabled(if: SharedData.isAvailable, "\(SharedData.notice)"))
struct CountryRealDataTests {
  /// The fields of a country, a zone reference or an offer that matter here; ids are numbers in v1, texts in v2.
  private struct Entry: Decodable {
    var countryId: Identifier?
    var countryName: String?
    var countryNameEn: String?
    var geographicZoneId: String?
  }

  private enum Identifier: Decodable {
    case number(Int)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do {
        self = .number(try container.decode(Int.self))
      } catch {
        self = .text(try container.decode(String.self))
      }
    }
  }

  private func entries(_ file: String) throws -> [Entry] {
    let data = try #require(try SharedData.data(file))
    return try JSONDecoder().decode([Entry].self, from: data)
  }

  @Test("every country of the v2 list is found by id and by name, in the list's zone")
  func currentList() throws {
    let entries = try entries("countries.json")
    #expect(entries.count == 237)
    for entry in entries {
      guard case .text(let code)? = entry.countryId else {
        Issue.record("\(entry) has no textual id")
        continue
      }
      let country = try #require(Country(code: code), "\(code)")
      #expect(entry.countryName.flatMap { Country(matching: $0) } == country, "\(code)")
      #expect(entry.countryNameEn.flatMap { Country(named: $0) } == country, "\(code)")
      #expect(String(country.zone.rawValue) == entry.geographicZoneId, "\(code)")
    }
  }

  @Test("both names of every country of the v1 list mean the same country")
  func formerList() throws {
    let entries = try entries("countries-2025-01.json")
    #expect(entries.count == 81)
    for entry in entries {
      let french = try #require(entry.countryName)
      let english = try #require(entry.countryNameEn)
      let country = try #require(Country(named: french), "\(french)")
      #expect(Country(named: english) == country, "\(english)")
    }
  }

  @Test(
    "the country of every real offer is known",
    arguments: [("offers-real.json", 722), ("offers-listing-2024-03.json", 2087)]
  )
  func offers(file: String, count: Int) throws {
    let entries = try entries(file)
    #expect(entries.count == count)
    for entry in entries {
      let names = [entry.countryName, entry.countryNameEn].compactMap(\.self)
      let countries = Set(names.map { Country(named: $0) })
      #expect(!names.isEmpty && countries.count == 1 && !countries.contains(nil), "\(names)")
    }
  }
}
