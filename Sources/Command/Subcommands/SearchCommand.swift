import ArgumentParser
import Assistant

/// `vie search`
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find offers, best first.",
    discussion: """
      Words are found in any form and in both languages, accents or not. "Quoted words" are a phrase, develop* finds \
      all words that begin so, -word leaves offers out, VIE245844 or 245844 finds one offer. A - in place of the query \
      reads it from standard input. With filters and no query, all offers that pass are shown, the newest first.
      """
  )

  @Argument(help: "What to look for.")
  var query = ""

  @Option(
    name: .customShort("n"), parsing: .unconditional,
    help: ArgumentHelp("How many offers to show, 1 to 1000.", valueName: "n"))
  var limit = 10

  @Option(help: ArgumentHelp("What to rank by: hybrid, semantic or keyword.", valueName: "mode"))
  var mode: SearchMode?

  @Flag(help: "Tell why each offer was found.")
  var explain = false

  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let question = query == "-" ? try StandardInput.text(limit: SearchRequest.queryByteLimit + 1) : query
    let request = try SearchRequest(query: question, limit: limit, filter: filters.filter())
    try checkMode()
    let searcher = try Assembly(common).searcher()
    let response = try await searcher.search(request)
    if common.json { return try Console.print(response.json(explaining: explain).text) }
    try Console.print(text(response))
  }

  // MARK: -

  private func checkMode() throws {
    switch mode {
    case .semantic: throw ModeError()
    case .hybrid: Console.notice("no model for meaning is set up: ranking by words only")
    case .keyword, nil: break
    }
  }

  private func text(_ response: SearchResponse) -> String {
    var parts = response.hits.enumerated().map { OfferText.hit($1, number: $0 + 1, explaining: explain) }
    let shown = response.hits.count
    parts.append(shown == 0 ? "No stored offer fits." : "\(shown) of \(response.total.counted("offer"))")
    if !response.plan.unknownTerms.isEmpty {
      parts.append("In no offer: " + response.plan.unknownTerms.joined(separator: ", "))
    }
    return parts.joined(separator: "\n\n")
  }
}

extension SearchMode: ExpressibleByArgument {}

/// A ranking was asked for that needs an embedding model.
struct ModeError: Failure {
  var kind: FailureKind { .notConfigured }
  var description: String { "searching by meaning needs an embedding model, and none is set up" }
  var hint: String { "Use --mode keyword." }
}
