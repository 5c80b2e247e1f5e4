/// Which members of a request a service accepts, as far as it is known by now.
struct ChatDialect: Sendable, Equatable {
  /// What the member is called that limits the reply.
  enum Limit: String, Sendable {
    case completionTokens = "max_completion_tokens"
    case tokens = "max_tokens"
    /// Neither is accepted; the reply is cut by its reader.
    case none = ""
  }

  /// How a reply is brought into the shape of a schema.
  enum Format: String, Sendable {
    case schema = "json_schema"
    case object = "json_object"
    case free = ""
  }

  /// Whether usage is asked for with a stream.
  var asksForUsage = true
  /// Whether the temperature 0 is sent.
  var sendsTemperature = true
  /// Whether little thinking is asked for; only for models that think.
  var asksForLittleThought = false
  /// The name that the limit goes by.
  var limit = Limit.tokens
  /// The other names that have not been tried.
  private var otherLimits: [Limit] = [.completionTokens, .none]
  /// The most that is asked for of a schema.
  var format = Format.schema

  /// What is known before the first call.
  ///
  /// - Parameters:
  ///   - knowsNewNames: whether this is OpenAI's own API, whose newer models know `max_completion_tokens` only, while
  ///     others' servers often know the older name only.
  ///   - thinks: whether the model thinks before it replies; such models take no temperature.
  init(knowsNewNames: Bool, thinks: Bool) {
    if knowsNewNames || thinks {
      limit = .completionTokens
      otherLimits = [.tokens, .none]
    }
    sendsTemperature = !thinks
    asksForLittleThought = thinks
  }

  /// The dialect without what the service refused by name; nil where it refused something else.
  ///
  /// Each change leaves less to be refused, so that a call adapts seven times at most.
  ///
  /// - Parameter hasSchema: whether the request had a schema.
  func adapted(to rejection: OpenAIRejection, hasSchema: Bool) -> ChatDialect? {
    var next = self
    if asksForUsage, rejection.refuses(["stream_options"]) {
      next.asksForUsage = false
    } else if hasSchema, format != .free, rejection.refuses(Self.formatWords) {
      next.format = format == .schema ? .object : .free
    } else if sendsTemperature, rejection.refuses(["temperature"]) {
      next.sendsTemperature = false
    } else if asksForLittleThought, rejection.refuses(["reasoning_effort"]) {
      next.asksForLittleThought = false
    } else if limit != .none, rejection.refuses([limit.rawValue]) {
      next.limit = next.otherLimits.removeFirst()
    } else {
      return nil
    }
    return next
  }

  // MARK: -

  private static let formatWords = [
    "response_format", "response format", "json_schema", "json schema", "json_object", "json mode", "grammar",
    "structured output",
  ]
}
