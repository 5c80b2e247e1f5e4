import Offers
import Retrieval

/// The values and nouns of exact answers in one language.
struct ExactWording {
  let language: Language
  let numbers: NumberText

  init(in language: Language) {
    self.language = language
    numbers = NumberText(language: language)
  }

  func say(_ french: String, _ english: String) -> String { language == .french ? french : english }

  /// A value with its unit: `2 637,47 € par mois`, `14.5 months`, `1er octobre 2026`.
  func value(_ value: ExactValue, of quantity: ExactQuestion.Quantity?) -> String {
    switch (value, quantity) {
    case (.day(let day), _): DayText.day(day, in: language)
    case (.number(let number), .pay): numbers.euros(number) + say(" par mois", " a month")
    case (.number(let number), .months):
      numbers.counted(number, decimals: 1, say("mois", "month"), say("mois", "months"))
    case (.number(let number), .competition):
      numbers.counted(number, decimals: 2, say("candidat", "candidate"), say("candidats", "candidates"))
        + say(" pour 100 vues", " per 100 views")
    case (.number(let number), .candidates):
      numbers.counted(number, decimals: 1, say("candidat", "candidate"), say("candidats", "candidates"))
    case (.number(let number), .views):
      numbers.counted(number, decimals: 1, say("vue", "view"), say("vues", "views"))
    case (.number(let number), _): numbers.counted(number, say("offre", "offer"), say("offres", "offers"))
    }
  }

  /// `37 offres`.
  func offers(_ count: Int) -> String { value(.number(Double(count)), of: nil) }

  /// `12 entreprises`.
  func count(_ count: Int, of dimension: ExactQuestion.Dimension) -> String {
    numbers.counted(
      Double(count), dimension.noun(isPlural: false, in: language), dimension.noun(isPlural: true, in: language))
  }

  /// An offer's title, company and city, as far as they are known.
  func name(of facts: OfferFacts) -> String {
    [facts.title, facts.company, facts.city].compactMap { $0 }.filter { !$0.isEmpty }.map(ForeignName.text)
      .joined(separator: ", ")
  }

  func noun(of question: ExactQuestion) -> ExactNoun {
    question.quantity.map { ExactNoun($0, question.operation, in: language) } ?? ExactNoun(countIn: language)
  }

  /// What was worked out: `indemnité moyenne par pays, la plus haute d'abord`.
  func calculation(_ question: ExactQuestion) -> String {
    let dimension = question.dimension?.noun(isPlural: false, in: language)
    switch question.operation {
    case .list, .countDistinct:
      let noun = question.dimension?.noun(isPlural: true, in: language) ?? say("offres", "offers")
      return question.operation == .list
        ? say("liste des \(noun)", "list of \(noun)")
        : say((noun.utf8.first == UInt8(ascii: "e") ? "nombre d'" : "nombre de ") + noun, "number of \(noun)")
    case .count, .minimum, .maximum, .mean, .median:
      let noun = noun(of: question)
      let ending =
        switch question.order {
        case .highest?: say(", \(noun.highest) d'abord", ", \(noun.highest) first")
        case .lowest?: say(", \(noun.lowest) d'abord", ", \(noun.lowest) first")
        case nil: ""
        }
      guard let dimension else { return noun.bare }
      return noun.bare + say(" par ", " by ") + dimension + ending
    }
  }
}
