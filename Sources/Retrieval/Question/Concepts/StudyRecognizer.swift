/// Reads levels of study: "bac+5", "niveau master".
///
/// Offers state them, but there is no filter for them: the words stay in the text for ranking, and the plan says so.
struct StudyRecognizer: QuestionRecognizer {
  func finding(at index: Int, in question: QuestionTokens) -> Finding? {
    guard let found = level(at: index, in: question) else { return nil }
    var finding = Finding(
      index..<found.end, .study, .none, value: found.value, note: "no filter for levels of study: used for ranking")
    finding.keepsText = true
    return finding
  }

  private func level(at index: Int, in question: QuestionTokens) -> (value: String, end: Int)? {
    if question.word(index) == "bac" {
      let number = question[index + 1]?.folded == "+" ? index + 2 : index + 1
      guard let years = question.digits(at: number), (1...8).contains(years) else { return nil }
      return ("bac+\(years)", number + 1)
    }
    guard let lead = Self.leads.longest(at: index, in: question),
      let level = Self.levels.longest(at: lead.end, in: question)
    else { return Self.degrees.longest(at: index, in: question).map { ($0.value, $0.end) } }
    return (level.value, level.end)
  }

  private static let leads = PhraseTable<Void>(
    list: "niveau, diplome de, diplome d, diplome d un, titulaire d un, titulaire d une, level, degree, with a")
  private static let levels: PhraseTable<String> = [
    "master, masters, master s, master 2, m2, ingenieur, d ingenieur": "bac+5", "licence, bachelor, bachelors": "bac+3",
    "bts, dut, but": "bac+2", "doctorat, phd": "bac+8",
  ]
  private static let degrees: PhraseTable<String> = [
    "master s degree, masters degree, master degree, diplome de master": "bac+5",
    "bachelor s degree, bachelors degree, bachelor degree": "bac+3",
  ]
}
