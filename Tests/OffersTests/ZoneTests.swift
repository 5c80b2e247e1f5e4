import Foundation
import Offers
import TestSupport
import Testing

@Suite("Zone")
struct ZoneTests {
  @Test("ids and both labels name their zone", arguments: Zone.allCases)
  func ownNames(zone: Zone) {
    #expect(Zone(matching: String(zone.rawValue)) == zone)
    #expect(Zone(matching: zone.frenchName) == zone)
    #expect(Zone(matching: zone.englishName) == zone)
    #expect(Zone(matching: zone.frenchName.uppercased()) == zone)
  }

  @Test(
    "short forms name one zone",
    arguments: [
      ("asie", Zone.asiaPacific), ("Asia", .asiaPacific), ("APAC", .asiaPacific), ("l'Asie", .asiaPacific),
      ("PROCHE ET MOYEN ORIENT", .nearAndMiddleEast), ("moyen-orient", .nearAndMiddleEast),
      ("the Middle East", .nearAndMiddleEast), ("maghreb", .northAfrica), ("europe de l’est", .centralAndEasternEurope),
      ("Amérique du Sud", .latinAmerica), ("Western   Europe", .westernEurope),
    ]
  )
  func shortForms(name: String, zone: Zone) {
    #expect(Zone(matching: name) == zone)
    #expect(Zone.zones(matching: name) == [zone])
  }

  @Test(
    "a name that spans zones gives them all and is no single zone",
    arguments: [
      ("Europe", [Zone.westernEurope, .centralAndEasternEurope]),
      ("l'Europe", [.westernEurope, .centralAndEasternEurope]),
      ("afrique", [.subSaharanAfrica, .northAfrica]),
      ("AFRICA", [.subSaharanAfrica, .northAfrica]),
      ("Amérique", [.northAmerica, .latinAmerica]),
      ("the Americas", [.northAmerica, .latinAmerica]),
      ("MENA", [.northAfrica, .nearAndMiddleEast]),
    ]
  )
  func spanningNames(name: String, zones: [Zone]) {
    #expect(Zone.zones(matching: name) == zones)
    #expect(Zone(matching: name) == nil)
  }

  @Test(
    "unknown names and parts of a zone are no zone",
    arguments: ["", " ", "0", "9", "-1", "01", "Océanie", "Asie du Sud-Est", "France", "Atlantis", "the"]
  )
  func unknown(name: String) {
    #expect(Zone.zones(matching: name).isEmpty)
    #expect(Zone(matching: name) == nil)
  }

  @Test("a long name is unknown, not cut to a known one")
  func longName() {
    #expect(Zone(matching: "asie" + String(repeating: " ", count: 300) + "mineure") == nil)
  }

  @Test(
    "the API's labels of both eras name the zone of their id",
    .enabled(if: SharedData.isAvailable, "\(SharedData.notice)"),
    arguments: ["geographic-zones.json", "geographic-zones-2025-01.json"]
  )
  func realLabels(file: String) throws {
    let data = try #require(try SharedData.data(file))
    let answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let zones = try #require(answer["result"] as? [[String: Any]])
    #expect(zones.count == Zone.allCases.count)
    for entry in zones {
      let id = try #require(entry["geographicZoneId"])
      let zone = try #require(Zone(matching: "\(id)"))
      for key in ["geographicZoneLabel", "geographicZoneLabelEn"] {
        let label = try #require(entry[key] as? String)
        #expect(Zone(matching: label) == zone)
      }
    }
  }
}
