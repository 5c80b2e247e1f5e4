import Offers
import Testing

@Suite("Competition")
struct CompetitionTests {
  @Test(
    "up to 5 % is low, up to 10 % medium, more is high",
    arguments: [
      (0, 1, Competition.Level.low), (1, 20, .low), (51, 1000, .medium), (2, 20, .medium), (101, 1000, .high),
      (9, 3, .high),
    ]
  )
  func levels(candidates: Int, views: Int, level: Competition.Level) {
    #expect(Competition(candidates: candidates, views: views)?.level == level)
  }

  @Test(
    "without views or counters it is unknown",
    arguments: [(nil, 10), (1, nil), (1, 0), (0, 0), (-1, 10), (1, -10), (nil, nil)] as [(Int?, Int?)]
  )
  func unknown(candidates: Int?, views: Int?) {
    #expect(Competition(candidates: candidates, views: views) == nil)
  }

  @Test("the rate is candidates per hundred views")
  func rate() {
    #expect(Competition(candidates: 12, views: 200)?.rate == 6)
  }

  @Test("every level is found by its names", arguments: Competition.Level.allCases)
  func names(level: Competition.Level) {
    for name in [level.rawValue, level.frenchName, level.frenchName.lowercased(), level.rawValue.uppercased()] {
      #expect(Competition.Level(matching: name) == level)
    }
  }

  @Test(
    "other French and English words for a level are understood, nonsense is not",
    arguments: [
      ("Élevé", Competition.Level.high as Competition.Level?), ("e\u{301}leve\u{301}e", .high), ("forte", .high),
      (" faible ", .low), ("moyen", .medium), ("", nil), ("5", nil), ("lower", nil),
    ]
  )
  func otherNames(name: String, level: Competition.Level?) {
    #expect(Competition.Level(matching: name) == level)
  }
}
