import ArgumentParser
import Assistant
import Foundation
import Offers
import Retrieval

/// `vie summarize`
struct SummarizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarize",
    abstract: "Sum up one offer, or what several have in common.",
    discussion: """
      Name offers by id or reference, or choose them by filters. Figures (pay, lengths, starts, places) are worked out \
      over all of them; the prose is a model's where one is set up, else the offers' own sentences. What a model wrote \
      about an offer is kept as long as the offer stays the same, so that nothing is paid for twice.
      """
  )

  @Argument(help: "The ids or references of the offers.")
  var offers: [String] = []

  @Option(name: .customLong("in"), help: ArgumentHelp("The summary's language: fr or en.", valueName: "language"))
  var summaryLanguage: String?

  @Flag(help: "Show the summary when it is whole, not sentence by sentence.")
  var noStream = false

  @OptionGroup
  var writing: WritingOptions

  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let filter = try filters.filter()
    let language = try language()
    let assembly = try Assembly(common, writing: writing)
    let (facts, chosen) = try await assembly.withStore(.reading) { store in
      let facts = try await store.liveFacts()
      return (facts, try await self.chosen(by: filter, among: facts, in: store))
    }
    guard let first = chosen.first else {
      return try Console.print(
        common.json ? JSONValue.members(["summary": nil, "offers": .array([])]).text : "No stored offer fits.")
    }
    let journal = assembly.journal()
    let isWhole = offers.isEmpty && filter.isEmpty
    let summary = try await assembly.withModel(isWanted: !writing.extractive) { model in
      if model != nil, isWhole { throw SummaryError.nothingChosen(offers: chosen.count) }
      if let model, chosen.count > Self.manyOffers {
        Console.notice(
          "\(model.name) reads \(chosen.count.counted("offer")), one call for each that is new or changed.")
      }
      let cap = try model.flatMap { _ in try journal.cap(assembly.settings.writing.dailyCap) }
      let summarizer = Summarizer(
        model: model, journal: journal.stored, cap: cap,
        vocabulary: QuestionVocabulary(facts), today: Assembly.today, now: Assembly.now)
      var printer = AnswerPrinter(offers: chosen.map(\.facts))
      let isLive = !noStream && !common.json
      let summary =
        if chosen.count == 1 {
          try await summarizer.summary(of: first, in: language) { if isLive { try printer.show($0) } }
        } else {
          try await summarizer.summary(of: chosen, conditions: plan(filter), in: language) {
            if isLive { try printer.show($0) }
          }
        }
      if !common.json { try printer.finish(summary.text, remarks: AnswerRemarks.text(of: summary)) }
      return summary
    }
    if common.json { try Console.print(summary.json.text) }
  }

  // MARK: -

  /// Of more offers a person is told before the model is paid for.
  private static let manyOffers = 20

  private func chosen(
    by filter: OfferFilter, among facts: [OfferFacts], in store: any OfferRepository
  ) async throws -> [Offer] {
    var chosen: [Offer] = []
    for name in offers { chosen.append(try await OfferName(name).offer(in: store).offer) }
    if offers.isEmpty {
      let prepared = PreparedFilter(filter)
      let passing = facts.filter { prepared.verdict(on: $0) == .passes(unknown: []) }
      let texts = try await store.texts(of: passing.map(\.id))
      return passing.map { Offer(facts: $0, texts: texts[$0.id] ?? OfferTexts()) }
    }
    guard filter.isEmpty else { throw SummaryError.namesAndFilters }
    var seen: Set<Offer.ID> = []
    return chosen.filter { seen.insert($0.id).inserted }
  }

  private func plan(_ filter: OfferFilter) -> QuestionPlan? {
    filter.isEmpty ? nil : QuestionPlan(literally: "", filter: filter)
  }

  /// The language that was asked for, else that of the environment.
  private func language() throws -> Language {
    if let summaryLanguage {
      guard let language = Language(rawValue: summaryLanguage) else { throw SummaryError.badLanguage(summaryLanguage) }
      return language
    }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.utf8.starts(with: "fr".utf8) == true ? .french : .english
  }
}

/// Why nothing is summed up.
enum SummaryError: Failure, Equatable {
  case namesAndFilters
  case badLanguage(String)
  /// A model would have to read all these offers.
  case nothingChosen(offers: Int)

  var kind: FailureKind { .badArguments }

  var description: String {
    switch self {
    case .namesAndFilters: "offers are named and filters are given"
    case .badLanguage(let text): "\"\(text)\" is no language that summaries are written in"
    case .nothingChosen(let offers): "nothing says which of the \(offers.counted("offer")) the model is to read"
    }
  }

  var hint: String {
    switch self {
    case .namesAndFilters: "Give either names or filters."
    case .badLanguage: "Write fr or en."
    case .nothingChosen: "Name some, choose them by filters, or sum all of them up without a model by --extractive."
    }
  }
}
