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
      worked out over all offers that fit. Others are answered by a model where one is set up (OPENAI_API_KEY, or \
      OPENAI_BASE_URL for a service of your own), else by the best offers' own facts and sentences.

      What a model writes is held against the offers it cites, sentence by sentence: what they contradict is struck and \
      corrected, what none of them confirms is followed by (?), offers that were not found and foreign links are taken \
      out. Where nothing fits, no model is asked.
      """
  )

  @Argument(help: "The question; - reads it from standard input.")
  var question: String

  @Option(
    name: .customShort("n"), parsing: .unconditional,
    help: ArgumentHelp("How many offers to answer from, 1 to 1000.", valueName: "n"))
  var limit = 10

  @Flag(help: "Show the answer when it is whole, not sentence by sentence.")
  var noStream = false

  @OptionGroup
  var writing: WritingOptions

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
    let start = Assembly.now()
    let assembly = try Assembly(common, embedding: embedding, writing: writing)
    var printer = AnswerPrinter()
    let isLive = !noStream && !common.json
    let answer = try await assembly.withAnswerer(extractive: writing.extractive) {
      [request, asJSON = common.json] parts in
      let answer = try await parts.answerer.answer(request) { event in
        if isLive { try printer.show(event) }
      }
      // Nobody waits for the disk to read an answer.
      if !asJSON { try printer.finish(answer.text, remarks: AnswerRemarks.text(of: answer)) }
      return await parts.journal.keeping(answer, to: request, space: parts.searcher.space, since: start)
    }
    if let setback = answer.response.setback {
      Console.notice("Searched by words only: \(setback.description). \(setback.hint)")
    }
    if common.json { try Console.print(answer.json.text) }
  }
}
