import Testing

@testable import Remote

@Suite("Filter of thoughts")
struct ThoughtFilterTests {
  private func filtered(_ text: String, pieceSize: Int) -> String {
    var filter = ThoughtFilter()
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for start in stride(from: 0, to: scalars.count, by: pieceSize) {
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<min(start + pieceSize, scalars.count)])
      result += filter.take(String(piece))
    }
    return result + filter.finish()
  }

  @Test(
    "only a thought at the beginning is taken out, however it is split",
    arguments: [
      ("<think>a</think>b", "b"), (" \n<think>a</think>\n\nb", "b"),
      ("<think>é <b></think> c <think>d</think>", "c <think>d</think>"),
      ("a <think>b</think>", "a <think>b</think>"), ("<thin", "<thin"), ("<thing>", "<thing>"), ("<think>a", ""),
      ("<think></think><think>a</think>b", "b"), ("", ""), ("é", "é"), ("<think>a</thin</think>b", "b"),
    ]
  )
  func thoughts(text: String, expected: String) {
    for size in [1, 2, 3, 1_000] { #expect(filtered(text, pieceSize: size) == expected) }
  }

  @Test("many empty thoughts take time in proportion")
  func many() {
    let text = String(repeating: "<think></think>", count: 5_000) + "a"
    #expect(filtered(text, pieceSize: 1 << 20) == "a")
  }
}
