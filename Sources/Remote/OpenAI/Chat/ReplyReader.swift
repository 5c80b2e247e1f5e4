import Assistant
import Offers

/// Reads a reply out of its bytes: a stream of events, or one JSON object where the service doesn't stream.
///
/// Which of the two it is, is told by the first byte rather than by the content type, which many servers get wrong.
struct ReplyReader: Sendable {
  /// Why the bytes are no reply.
  enum Problem: Sendable, Equatable {
    /// What came instead; the text goes on from "answered with".
    case unreadable(String)
    /// The service's own error.
    case reported(OpenAIRejection)
  }

  private enum Form {
    case unknown
    case events(EventStreamParser)
    case document([UInt8])
  }

  /// The largest event that is read, in bytes.
  static let largestEvent = 1 << 20
  /// The largest reply that is read, in bytes, with all that is around the text.
  static let largestReply = 16 << 20

  /// What is wrong; what came before it was handed out nevertheless.
  private(set) var problem: Problem?

  private var form = Form.unknown
  private let sizeLimit: Int
  private var size = 0
  private var thoughts = ThoughtFilter()
  private var meter: ReplyMeter
  private var usage: ChatChunk.TokenCount?
  private var finish: String?
  private var callsTool = false
  private var hasChunk = false
  private var isDone = false
  private var isCut = false

  /// - Parameters:
  ///   - replyLimit: the most tokens that were asked for.
  ///   - sizeLimit: the most bytes that are read, with all that is around the text.
  init(replyLimit: Int, sizeLimit: Int = Self.largestReply) {
    meter = ReplyMeter(replyLimit: replyLimit)
    self.sizeLimit = sizeLimit
  }

  /// Whether nothing that still comes would change the reply.
  var isOver: Bool { isDone || isCut || problem != nil }

  /// Whether the service said how the reply ended, or it was long enough.
  var isWhole: Bool { isDone || isCut || finish != nil }

  /// The text that these bytes bring.
  mutating func take(_ bytes: some Collection<UInt8>) -> String {
    size += bytes.count
    isCut = isCut || size > sizeLimit
    guard !isOver else { return "" }
    if case .unknown = form { begin(bytes) }
    var text = ""
    for event in events(bytes) where !isOver { text += read(event) }
    return text
  }

  /// The text that the proper end of the answer brings.
  mutating func end() -> String {
    guard !isOver else { return "" }
    var text = ""
    switch form {
    case .unknown: break
    case .events(var parser):
      if let event = parser.finish() { text = read(event) }
    case .document(let bytes): text = read(bytes)
    }
    if !hasChunk, !isOver {
      problem = .unreadable(size == 0 ? "nothing where a reply was expected" : "something that is no reply")
    }
    return text + release()
  }

  /// How the reply ended.
  ///
  /// - Parameter prompt: how many tokens were sent, for services that don't say.
  func ending(estimatedPrompt prompt: Int) -> ReplyEnding {
    let counted = usage.map { TokenUsage(prompt: $0.prompt, completion: $0.completion) }
    let estimate = TokenUsage(prompt: prompt, completion: meter.tokens, isEstimated: true)
    return ReplyEnding(reason: reason, usage: counted ?? estimate)
  }

  // MARK: - Form

  private mutating func begin(_ bytes: some Collection<UInt8>) {
    switch bytes.first(where: { !Self.isBlank($0) }) {
    case nil: break
    case UInt8(ascii: "{"), UInt8(ascii: "["): form = .document([])
    case UInt8(ascii: "<"): problem = .unreadable("a web page where a reply was expected")
    default: form = .events(EventStreamParser(limit: Self.largestEvent))
    }
  }

  /// Blanks, and the bytes of a byte-order mark.
  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09...0x0D, 0xEF, 0xBB, 0xBF: true
    default: false
    }
  }

  private mutating func events(_ bytes: some Collection<UInt8>) -> [ServerSentEvent] {
    // Taken out while it is changed, so that its buffer isn't copied.
    let taken = form
    form = .unknown
    switch taken {
    case .unknown: return []
    case .document(var document):
      document.append(contentsOf: bytes)
      form = .document(document)
      return []
    case .events(var parser):
      do {
        let events = try parser.take(bytes)
        form = .events(parser)
        return events
      } catch {
        problem = .unreadable("a piece of a reply of more than \(error.limit >> 20) MB")
        return []
      }
    }
  }

  // MARK: - Content

  private mutating func read(_ event: ServerSentEvent) -> String {
    guard event.data.contains(where: { !Self.isBlank($0) }) else { return "" }
    if event.data.elementsEqual("[DONE]".utf8) {
      isDone = true
      return release()
    }
    guard let json = try? JSONValue(parsing: event.data) else {
      problem = .unreadable("a piece of a reply that is no JSON")
      return ""
    }
    return read(json, isError: event.name == "error")
  }

  private mutating func read(_ document: [UInt8]) -> String {
    guard let json = try? JSONValue(parsing: document) else {
      problem = .unreadable("JSON that is damaged")
      return ""
    }
    return read(json, isError: false)
  }

  private mutating func read(_ json: JSONValue, isError: Bool) -> String {
    let json = if case .array(let items) = json, let first = items.first { first } else { json }
    let holdsError = json["error"].map { !$0.isNull } ?? (json["object"] == .string("error"))
    guard !isError, !holdsError else {
      problem = .reported(OpenAIRejection(reported: json))
      return ""
    }
    guard let chunk = ChatChunk(json) else { return "" }
    hasChunk = true
    usage = chunk.usage ?? usage
    finish = chunk.finish ?? finish
    callsTool = callsTool || chunk.callsTool
    return admit(thoughts.take(chunk.text))
  }

  private mutating func admit(_ text: String) -> String {
    let admitted = meter.admit(text)
    isCut = isCut || meter.isFull
    return admitted
  }

  /// What was held back until the end.
  private mutating func release() -> String { admit(thoughts.finish()) }

  private var reason: ReplyEnding.Reason {
    if isCut { return .length }
    switch finish {
    case "length", "max_tokens", "model_length": return .length
    case "content_filter": return .filtered
    case "tool_calls", "function_call", "tool_use": return .toolCall
    case "abort", "error": return .unsaid
    case .some: return callsTool && meter.tokens == 0 ? .toolCall : .complete
    case nil: return isDone ? .complete : .unsaid
    }
  }
}
