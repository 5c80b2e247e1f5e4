/// Reads a sector that is named as one: "dans le secteur de l'énergie", "automotive industry".
///
/// Without such a word ("énergie" alone) it is a topic, and left to the ranking.
struct SectorRecognizer: QuestionRecognizer {
  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    if let cue = Self.cues.longest(at: index, in: question) {
      let start = question.skipping(Self.links, from: cue.end, limit: 3)
      guard let sector = SectorLabels.names.longest(at: start, in: question) else { return nil }
      return finding(index..<sector.end, sector.value)
    }
    guard let sector = SectorLabels.names.longest(at: index, in: question), !question.startsClause(sector.end),
      let trail = Self.trails.longest(at: sector.end, in: question)
    else { return nil }
    return finding(index..<trail.end, sector.value)
  }

  private func finding(_ tokens: Range<Int>, _ sectors: [String]) -> Finding {
    var finding = Finding(
      tokens, .sector, .sectors(sectors), value: sectors.joined(separator: ","),
      note: "named as a sector, so it is a filter")
    finding.keepsText = true
    return finding
  }

  private static let cues = PhraseTable<Void>(
    list:
      "secteur, secteurs, sector, sectors, secteur d activite, industrie, dans l industrie, sector of, le secteur"
  )
  private static let links = PhraseTable<Void>(list: "de, d, du, des, l, la, le, les, the, of, :")
  private static let trails = PhraseTable<Void>(list: "sector, industry, sectors")
}
