import ArgumentParser
import Assistant
import Offers

/// `vie search`
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find offers, best first.",
    discussion: """
      Places, lengths, dates, pay and the like are read out of the question as conditions, or as wishes behind "if \
      possible"; flags win over words. Offers are ranked by the other words, in any form and in both languages, and by their meaning, where a \
      model is installed. "Quoted words" are a phrase, develop* finds \
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

  @Option(help: ArgumentHelp("What to rank by: hybrid (words and meaning), semantic or keyword.", valueName: "mode"))
  var mode: SearchMode?

  @Flag(help: "Tell why each offer was found.")
  var explain = false

  @Flag(help: "Take the query as words only: read no places, dates or other conditions out of it.")
  var literal = false

  @Flag(help: "Where nothing fits, give up the first condition without which something does.")
  var relax = false

  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let question = query == "-" ? try StandardInput.text(limit: SearchRequest.queryByteLimit + 1) : query
    var request = try SearchRequest(query: question, limit: limit, filter: filters.filter(), mode: mode)
    request.isCompiled = !literal
    request.relaxes = relax
    let response = try await Assembly(common, embedding: embedding).withSearcher(mode: mode) { [request] searcher in
      try await searcher.search(request)
    }
    if let setback = response.setback {
      Console.notice("Searched by words only: \(setback.description). \(setback.hint)")
    }
    if common.json { return try Console.print(response.json(explaining: explain).text) }
    try Console.print(OfferText.list(response, explaining: explain))
  }
}

extension SearchMode: ExpressibleByArgument {}
