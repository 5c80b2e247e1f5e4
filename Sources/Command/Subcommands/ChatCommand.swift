import ArgumentParser
import Assistant
import Offers

/// `vie chat`
struct ChatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Ask over several turns: what was said before still holds.",
    discussion: """
      A line is a question, answered as by `vie ask`. Conditions stay until they are replaced: after "data à Berlin", \
      "et à Munich ?" looks for data in Munich, "la deuxième, c'est payé combien ?" is about the second offer shown. The \
      question as it was understood is shown above each answer.

      Besides questions: /filters shows what holds, /why why the last offers were found, /save NAME keeps the \
      conversation, /reset forgets it, /help, /quit. Lines may be piped in.
      """
  )

  @Option(help: ArgumentHelp("The conversation to go on with, and to save after each turn.", valueName: "name"))
  var session: String?

  @Option(
    name: .customShort("n"), parsing: .unconditional,
    help: ArgumentHelp("How many offers an answer is made from, 1 to 1000.", valueName: "n"))
  var limit = 5

  @Flag(help: "Show each answer when it is whole, not sentence by sentence.")
  var noStream = false

  @OptionGroup
  var writing: WritingOptions

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var common: CommonOptions

  func validate() throws {
    guard SearchRequest.limitRange.contains(limit) else { throw SearchError.limitOutOfRange(limit) }
  }

  func run() async throws {
    let assembly = try Assembly(common, embedding: embedding, writing: writing)
    try await assembly.withAnswerer(extractive: writing.extractive) { parts in
      let session = ChatSession(
        continuing: try await parts.journal.conversation(self.session), searcher: parts.searcher, writer: parts.writer,
        repository: parts.repository, limit: limit, today: Assembly.today)
      var terminal = ChatTerminal(
        session: session, journal: parts.journal, space: parts.searcher.space, name: self.session,
        isStreaming: !noStream, asJSON: common.json)
      try await terminal.run()
    }
  }
}
