import ArgumentParser
import Assistant
import Offers

/// `vie ask`
struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answer a question from the stored offers, with citations.",
    discussion: """
      Questions for a number, a list or an extreme ("combien d'offres en Allemagne ?", "which country pays best?") are \
      worked out over all offers that fit. Others are answered by the best offers' own facts and sentences. No model \
      writes anything, so nothing is invented; answers by a chat model are to come.
      """
  )

  @Argument(help: "The question; - reads it from standard input.")
  var question: String

  @Option(
    name: .customShort("n"), parsing: .unconditional,
    help: ArgumentHelp("How many offers to give with the answer in JSON, 1 to 1000.", valueName: "n"))
  var limit = 10

  @Flag(help: "Give the answer as a whole, which it always is without a chat model.")
  var noStream = false

  @Flag(help: "Answer without a chat model, which is always so until there is one.")
  var extractive = false

  @Flag(help: "Where nothing fits, give up the first condition without which something does.")
  var relax = false

  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let text = question == "-" ? try StandardInput.text(limit: SearchRequest.queryByteLimit + 1) : question
    var request = try SearchRequest(query: text, limit: limit, filter: filters.filter())
    request.relaxes = relax
    let answer = try await Assembly(common, embedding: embedding).withSearcher(mode: nil) { [request] searcher in
      try await Answerer(searcher: searcher).answer(request)
    }
    if let setback = answer.response.setback {
      Console.notice("Searched by words only: \(setback.description). \(setback.hint)")
    }
    try Console.print(common.json ? answer.json.text : answer.text.text)
  }
}
