import Offers
import Retrieval

/// Where everything stands in a prompt: rules, earlier turns, then the offers inside their delimiter and the question.
struct PromptLayout {
  private let language: Language
  private let question: String
  private let understood: String
  private let total: Int
  private let today: CalendarDay

  init(_ source: AnswerPrompt) {
    language = source.language
    question = PromptText.question(source.question)
    understood = FilterText(in: source.language).text(of: source.plan)
    total = source.total
    today = source.today
  }

  /// The messages for a model.
  ///
  /// - Parameters:
  ///   - sheets: the facts of the offers.
  ///   - excerpts: what follows each sheet; empty or one for each.
  ///   - omitted: how many hits had no room.
  func messages(
    sheets: [String], excerpts: [String], omitted: Int, turns: [AnswerPrompt.Turn], _ delimiter: PromptDelimiter
  ) -> [ChatPrompt.Message] {
    var messages = [ChatPrompt.Message(.system, AnswerRules(language: language, delimiter: delimiter).text)]
    for turn in turns { messages += [.init(.user, turn.question), .init(.assistant, turn.answer)] }
    let offers = sheets.enumerated().map { index, sheet in
      index < excerpts.count ? sheet + excerpts[index] : sheet
    }
    var lines = [say("Nous sommes le ", "Today is ") + DayText.day(today, in: language) + "."]
    if !understood.isEmpty {
      lines.append(say("Recherche comprise : ", "The search as understood: ") + understood + ".")
    }
    lines.append(counts(shown: sheets.count, omitted: omitted))
    lines += [delimiter.opening, offers.joined(separator: "\n\n"), delimiter.closing]
    lines.append(say("Question : ", "Question: ") + question)
    return messages + [.init(.user, lines.joined(separator: "\n"))]
  }

  /// A turn as the model reads it again.
  func cleaned(_ turn: AnswerPrompt.Turn) -> AnswerPrompt.Turn {
    // The answer was cleaned when it was read, and its marks must stay as they are.
    AnswerPrompt.Turn(question: PromptText.question(turn.question), answer: PromptText.answer(turn.answer))
  }

  // MARK: -

  private func counts(shown: Int, omitted: Int) -> String {
    let numbers = NumberText(language: language)
    func offers(_ count: Int) -> String {
      numbers.counted(Double(count), say("offre", "offer"), say("offres", "offers"))
    }
    var text =
      say("Dans la base : ", "In the store: ") + offers(total)
      + (language == .french ? (total < 2 ? " convient." : " conviennent.") : total == 1 ? " fits." : " fit.")
    text +=
      say(" Ci-dessous : ", " Below: ") + offers(shown)
      + (shown < total ? say(", les plus proches d'abord.", ", the closest first.") : ".")
    if omitted > 0 {
      let (one, many) = (" de plus, trouvée, n'est pas montrée", " de plus, trouvées, ne sont pas montrées")
      text += say(" Faute de place, ", " For lack of room, ") + offers(omitted)
      text += say(
        omitted == 1 ? one : many,
        omitted == 1 ? " more that was found isn't shown" : " more that were found aren't shown")
      text += say(" : dis-le.", ": say so.")
    }
    return text
  }

  private func say(_ french: String, _ english: String) -> String { language == .french ? french : english }
}
