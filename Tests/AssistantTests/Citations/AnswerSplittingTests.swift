import Assistant
import Offers
import TestSupport
import Testing

@Suite("An answer in pieces")
struct AnswerSplittingTests {
  static let texts = [
    "Bonjour. L'offre [VIE245844] (Berlin) dure 12 mois ; voir [VIE245845, VIE999999] et **[VIE1]**.\n\n- VIE 245846 : 2.6 k€\n",
    "a ![x](https://evil.example/p.png) [b](https://evil.example \"t\") <img src=x> https://evil.example/(a). Fin",
    "[ref]: https://evil.example\n[note]: rien\n1. Un\n<think>x</think> e\u{301}\u{302} 👩‍💻 \r\n\u{1B}[31mrouge\u{1B}]8;;http://e.com\u{7}x",
    "[a](b c) [a](b [VIE1](c) ![VIE2] ![a][b] [[VIE1]] ((VIE2)) < 3 <3 <a <b>x</b> <VIE1> 【VIE1†x】 a@b.fr evil.com/x ]()",
  ]

  @Test("reads the same wherever it is cut", arguments: texts)
  func everywhere(text: String) {
    let scalars = Array(text.unicodeScalars)
    let whole = ReadAnswer(text)
    for cut in 0...scalars.count {
      let pieces = [scalars[..<cut], scalars[cut...]].map { String(String.UnicodeScalarView($0)) }
      #expect(ReadAnswer(pieces) == whole)
    }
    #expect(ReadAnswer(scalars.map { String($0) }) == whole)
  }

  @Test("reads the same however random text is cut", arguments: 0..<30)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let tokens = (0..<Int.random(in: 1...40, using: &generator)).compactMap { _ in
        Self.tokens.randomElement(using: &generator)
      }
      let text = tokens.joined()
      let whole = ReadAnswer(text)
      let single = ReadAnswer(text.unicodeScalars.map { String($0) })
      #expect(single == whole, "\(text)")
      #expect(ReadAnswer(tokens) == whole, "\(text)")
      #expect(!whole.notation.contains("evil.example/"), "\(text)")
      #expect(!whole.notation.contains("VIE999999"), "\(text)")
    }
  }

  @Test("can be any bytes", arguments: 0..<20)
  func bytes(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(ReadAnswer(text) == ReadAnswer(text.unicodeScalars.map { String($0) }))
  }

  @Test(
    "costs in proportion to its length",
    arguments: [
      "[", "!", "(", "http", "](", "![", "<a", "<", "a](b[", "[]((", "[a](a ", "http://", "VIE 1", "*", "\u{301}", "a.",
      ":",
      "@", "%25", "&#58;", "【", "\u{1B}[", "mot ", "\n", "[a]: b\n", "![](", "\"'", "]( \"", "<!--", "a@",
    ])
  func linear(unit: String) {
    func seconds(_ length: Int) -> Double {
      let text = String(repeating: unit, count: length / unit.utf8.count)
      let durations = (0..<2).map { _ in
        ProcessorTime.seconds {
          var reader = AnswerReader(offers: ReadAnswer.offers)
          _ = reader.read(text)
          _ = reader.finish()
        }
      }
      return durations.min() ?? 0
    }
    #expect(seconds(40_000) < 40 * seconds(4_000) + 0.2)
  }

  @Test("that never closes its bracket is still shown", arguments: ["[", "(", "<a ", "![", "[x](", "【", "[x]: "])
  func heldBack(opening: String) {
    var reader = AnswerReader(offers: ReadAnswer.offers)
    let events = reader.read(opening + String(repeating: "mot ", count: 1_000))
    let shown = events.reduce(0) { count, event in
      if case .segment(.text(let text)) = event { count + text.unicodeScalars.count } else { count }
    }
    #expect(shown > 1_900)
  }

  // MARK: -

  private static let tokens = [
    "[", "]", "(", ")", "!", "<", ">", "VIE1", "VIE 245844", "VIE999999", "245845", " ", " ", "\n", "mot", "Mot.", "**",
    "`",
    "https://evil.example/a", "evil.example/b", "x@evil.example", ":", "\"", ",", "é", "e\u{301}", "\u{200B}", "【", "】",
    "www.",
    "<img src=", "<think>", "</think>", "1.", "M.", "…", "?", "data:a/b,c", "\\", "offre ", "[ref]: ", "\u{1B}[3",
    "2,6 k€",
  ]
}
