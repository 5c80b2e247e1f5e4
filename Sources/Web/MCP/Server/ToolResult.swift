import Assistant
import Offers

/// What a call of a tool gives.
struct ToolResult: Sendable, Equatable {
  /// What a model reads.
  let text: String
  /// What a program reads, of the shape that the tool promises; nil for an error.
  let content: JSONValue?

  init(_ text: String, content: JSONValue) {
    self.text = text
    self.content = content
  }

  /// What went wrong, and what to do next.
  init(mistake: String, hint: String) {
    text = "\(mistake). \(hint)"
    content = nil
  }

  /// What went wrong, and what to do next.
  init(_ failure: any Failure) {
    self.init(mistake: failure.description, hint: Self.hint(for: failure))
  }

  /// The members of the protocol's result.
  ///
  /// - Parameter structured: whether the client knows of content for programs.
  func members(structured: Bool) -> [JSONValue.Member] {
    let block = JSONValue.members(["type": .string("text"), "text": .string(text)])
    var members: [JSONValue.Member] = [.init("content", .array([block]))]
    if structured, let content { members.append(.init("structuredContent", content)) }
    return members + [.init("isError", .bool(content == nil))]
  }

  // MARK: -

  /// What to do next, for a caller that has tools and no command line.
  private static func hint(for failure: any Failure) -> String {
    switch failure {
    case is OfferNotFound: "Find the offer's id or reference by search_offers."
    case SearchError.queryEmpty: "Give some words, or filters, or both; list_filters tells which there are."
    default: failure.clientHint
    }
  }
}
