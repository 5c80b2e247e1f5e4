import Offers

extension APIDescription {
  /// The routes in the shape of OpenAI's, as far as they are heeded here.
  static let openAIRoutes: [APIRoute] = [
    APIRoute(
      method: .post, path: "/v1/chat/completions",
      summary:
        "Answer the last message from the offers; the members that OpenAI's interface has besides change nothing.",
      body: open(
        [
          "model": .text.described("vie or vie-extractive."),
          "messages": .list(open(["role": .text, "content": .any], required: ["role"])),
          "stream": .flag.orNull, "stream_options": open(["include_usage": .flag.orNull]).orNull,
          "max_tokens": .integer.orNull, "max_completion_tokens": .integer.orNull,
        ], required: ["model", "messages"]),
      answer: APIRoute.Answer(contents: [
        (
          "application/json",
          open(
            [
              "id": .text, "object": .choice(["chat.completion"]), "created": .integer, "model": .text,
              "choices": .list(.anyObject), "usage": .anyObject,
              "vie": .anyObject.described("Citations, claims, hits, plan, and whether nothing fits."),
            ], required: ["id", "object", "created", "model", "choices"])
        ),
        ("text/event-stream", .text),
      ]), problems: [404], failure: .openAI),
    APIRoute(
      method: .post, path: "/v1/embeddings", summary: "Embed texts by the model of this machine.",
      body: open(
        [
          "model": .text, "input": .either(.text, .list(.text)),
          "encoding_format": .choice(EmbeddingRequest.Encoding.allCases.map(\.rawValue)),
          "input_type": .choice(EmbeddingRequest.Kind.allCases.map(\.rawValue)), "dimensions": .integer,
        ], required: ["model", "input"]),
      answer: .json(
        open(
          ["object": .choice(["list"]), "data": .list(.anyObject), "model": .text, "usage": .anyObject],
          required: ["object", "data", "model"])),
      problems: [404], failure: .openAI),
    APIRoute(
      method: .get, path: "/v1/models", summary: "List the models.",
      answer: .json(.object(["object": .choice(["list"]), "data": .list(model)])), failure: .openAI),
    APIRoute(
      method: .get, path: "/v1/models/{model}", summary: "Tell of one model.",
      parameters: [.init(name: "model", schema: .text, isInPath: true)], answer: .json(model), problems: [404],
      failure: .openAI),
  ]

  /// The routes for agents and feed readers.
  static let agentRoutes: [APIRoute] = [
    APIRoute(
      method: .post, path: "/mcp", summary: "The Model Context Protocol: a JSON-RPC message in, its answer out.",
      body: .either(call, .list(call)),
      answer: APIRoute.Answer(contents: [
        ("application/json", .either(rpcAnswer, .list(rpcAnswer))), ("text/event-stream", .text),
      ]), failure: .rpc, mayStaySilent: true),
    APIRoute(
      method: .get, path: "/v1/feed.atom", summary: "The newest offers that answer a question, as an Atom feed.",
      parameters: feedParameters, answer: .text("application/atom+xml")),
  ]

  /// The routes for people and for whoever keeps the server running.
  static let operationRoutes: [APIRoute] = [
    APIRoute(method: .get, path: "/", summary: "The page.", answer: .text("text/html")),
    APIRoute(
      method: .get, path: "/assets/{version}/{name}", summary: "The page's files.",
      parameters: ["version", "name"].map { .init(name: $0, schema: .text, isInPath: true) },
      answer: APIRoute.Answer(contents: [("text/css", .text), ("text/javascript", .text), ("image/svg+xml", .text)]),
      problems: [404]),
    APIRoute(
      method: .get, path: "/livez", summary: "Whether the process answers.", answer: .json(.object(["status": .text]))),
    APIRoute(
      method: .get, path: "/healthz", summary: "Whether the process answers, and its version.",
      answer: .json(.object(["status": .text, "version": .text]))),
    APIRoute(
      method: .get, path: "/readyz", summary: "Whether the store can be searched.",
      answer: .json(.object(["status": .choice(["ready", "unready"]), "reasons": .list(.text)])), problems: [503]),
    APIRoute(
      method: .get, path: "/metrics", summary: "Figures for Prometheus.", answer: .text("text/plain")),
  ]

  /// A JSON-RPC message that answers another.
  static let rpcAnswer = open(["jsonrpc": .choice(["2.0"])], required: ["jsonrpc"])

  // MARK: -

  private static let call = open(
    ["jsonrpc": .choice(["2.0"]), "method": .text, "params": .anyObject], required: ["jsonrpc"])

  private static let model = open(
    ["id": .text, "object": .choice(["model"]), "created": .integer, "owned_by": .text],
    required: ["id", "object", "created", "owned_by"])

  private static let feedParameters =
    [
      APIRoute.Parameter(name: "q", schema: .text), APIRoute.Parameter(name: "limit", schema: .integer(1...200)),
    ] + filterParameters

  /// An object that may have other members too.
  private static func open(
    _ members: KeyValuePairs<String, APISchema>, required: [String] = []
  ) -> APISchema {
    .anyObject.adding([
      "properties": .object(members.map { .init($0.key, $0.value.json) }),
      "required": required.isEmpty ? nil : .array(required.map { .string($0) }),
    ])
  }
}
