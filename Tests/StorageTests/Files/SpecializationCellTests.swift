import Offers
import Testing

@testable import Storage

@Suite("SpecializationCell")
struct SpecializationCellTests {
  @Test(
    "fields of work are written with their labels and read back",
    arguments: [
      ([Specialization(id: 77), Specialization(id: 110)], "77:Mécanique – Génie Mécanique; 110:Automobile"),
      ([Specialization(id: 9001)], "9001"), ([Specialization(id: 77, label: "Autre")], "77:Autre"),
      ([Specialization(id: 9001, label: "a;b:c\\d")], #"9001:a\;b\:c\\d"#),
      ([Specialization(id: 9001, label: "a", englishLabel: "b")], "9001:a:b"),
      ([Specialization(id: 9001, englishLabel: "b")], "9001::b"), ([Specialization(id: -3)], "-3"), ([], ""),
      ([Specialization(id: 9001, label: ";\u{301}x"), Specialization(id: 1)], "9001:\\;\u{301}x; 1"),
    ]
  )
  func bothWays(specializations: [Specialization], text: String) {
    #expect(SpecializationCell.text(specializations) == text)
    #expect(SpecializationCell.parse(text) == specializations)
  }

  @Test(
    "what a person makes of it is read as far as it goes",
    arguments: [
      ("77;110", [77, 110]), (" 77 : Mécanique ;", [77]), ("Mécanique", []), ("a; 7; b", [7]), (";;:;", []),
      ("7\\", [7]),
      ("99999999999999999999", []),
    ]
  )
  func lenient(text: String, ids: [Int]) {
    #expect(SpecializationCell.parse(text).map(\.id) == ids)
  }
}
