import ArgumentParser
import Assistant
import Web

/// `vie mcp`
struct MCPCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract: "Serve the offers to an assistant by the Model Context Protocol, over standard input and output.",
    discussion: """
      Not for a terminal: the assistant starts it. Put {"command": "vie", "args": ["mcp"]} among the MCP servers of its \
      settings; `vie serve` has the same at /mcp. Its tools only read: search_offers, get_offer, count_offers, \
      similar_offers, list_filters and ask. Offers are given without contacts.
      """
  )

  @OptionGroup
  var writing: WritingOptions

  @OptionGroup
  var embedding: EmbeddingOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let assembly = try Assembly(common, embedding: embedding, writing: writing)
    try await assembly.withServices(extractive: writing.extractive) { services in
      let (input, output) = (InputChunks(), OutputLines())
      let server = LineServer(services, read: { try await input.next() }, write: { try await output.write($0) })
      try await server.run()
    }
  }
}
