import Testing

@testable import Retrieval

@Suite("The glossary's table")
struct GlossaryTableTests {
  private let analyzer = TextAnalyzer()

  /// The lines of the table with their marks.
  private static let lines = GlossaryTable.chapters.flatMap { chapter in
    chapter.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.split(separator: "\n").map(String.init)
  }

  /// The expressions of a line's sides, marks included.
  private static func sides(of line: String) -> [[String]] {
    line.split(separator: "|", omittingEmptySubsequences: false).map { side in
      side.split(separator: ",", omittingEmptySubsequences: false).map { expression in
        String(expression.drop { $0 == " " || $0 == "~" }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }

  private func key(of expression: String) -> String {
    let tokens = analyzer.tokens(in: expression)
    let telling = tokens.filter { !StopWords.contains($0) || !GlossaryWords.isLink($0.folded) }
    return telling.map { GlossaryKey.reduced($0.folded) }.joined(separator: " ")
  }

  @Test("has one bar a line and an expression on either side of it")
  func shape() {
    for line in Self.lines {
      let sides = Self.sides(of: line)
      #expect(sides.count == 2, "\(line)")
      #expect(sides.allSatisfy { side in side.allSatisfy { !$0.isEmpty && $0 != "=" } }, "\(line)")
    }
  }

  @Test("has marks at the start of lines and of expressions only")
  func marks() {
    for line in Self.lines {
      #expect(!line.dropFirst().contains("~"), "\(line)")
      for expression in Self.sides(of: line).joined() { #expect(!expression.dropFirst().contains("=")) }
    }
  }

  @Test("lists an expression to be understood in one concept only")
  func duplicates() {
    var owners: [String: String] = [:]
    for line in Self.lines {
      for expression in Self.sides(of: line).joined() where !expression.hasPrefix("=") {
        let key = key(of: expression)
        if let owner = owners[key], owner != line { Issue.record("\(expression): \(owner) and \(line)") }
        owners[key] = line
      }
    }
  }

  @Test("has no expression made of stop words alone")
  func stopWords() {
    for line in Self.lines {
      for expression in Self.sides(of: line).joined() {
        #expect(analyzer.tokens(in: expression).contains { !StopWords.contains($0) }, "\(expression) in \(line)")
      }
    }
  }

  @Test("reads every expression as the analyzer does")
  func reading() {
    for line in Self.lines {
      for expression in Self.sides(of: line).joined() {
        var words = GlossaryWords()
        var previous: UInt8 = 0
        for byte in expression.utf8 {
          words.read(byte, after: previous)
          previous = byte
        }
        var expected = GlossaryHash()
        for word in key(of: expression).utf8.split(separator: UInt8(ascii: " ")) { expected.append(Array(word)) }
        #expect(words.take() == expected, "\(expression)")
      }
    }
  }

  @Test("finds every concept by each of its expressions")
  func completeness() {
    let glossary = Glossary.standard
    for line in Self.lines {
      let concept = GlossaryConcept(line: line)
      for expression in Self.sides(of: line).joined() where !expression.hasPrefix("=") {
        let matches = glossary.matches(in: analyzer.tokens(in: expression))
        #expect(matches.map(\.concept) == [concept], "\(expression)")
      }
    }
  }

  @Test("has no expression longer than the matcher looks")
  func length() {
    for line in Self.lines {
      for expression in Self.sides(of: line).joined() {
        #expect(key(of: expression).split(separator: " ").count <= GlossaryIndex.maximumLength, "\(expression)")
      }
    }
  }
}
