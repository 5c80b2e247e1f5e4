import Assistant
import Offers

/// `list_filters`
struct ListFiltersTool: MCPTool {
  let services: WebServices

  let name = "list_filters"
  let title = "List filters"
  let description = """
    Lists the conditions that search_offers, count_offers, similar_offers and ask take under "filters": what each means \
    and which values the stored offers have, the most frequent first.
    """

  let input = ToolSchema.object([
    .option("filter", .choice(FilterSchema.properties.map(\.name)), "Only this one, with more of its values"),
    .option("limit", .integer(1...100), "How many values of each to give. Default: 5, or 25 for a single one."),
  ])

  let output = ToolSchema.object([
    .init("total", .integer(0...Int.max), "How many offers are stored"),
    .init(
      "filters",
      .list(
        .object([
          .init("name", .text), .init("description", .text), .init("schema", .dictionary(.any)),
          .init("values", .list(.object([.init("value", .text), .init("count", .integer(0...Int.max))]))),
          .init("more_values", .integer(0...Int.max), "How many values are not given"),
        ]))), .init("notice", .text),
  ])

  func call(_ arguments: ToolArguments) async throws -> ToolResult {
    let wanted = arguments.text("filter")
    let limit = arguments.integer("limit") ?? (wanted == nil ? 5 : 25)
    let offers = try await services.store.liveFacts()
    let facets = Facets(of: offers)
    let listed = FilterSchema.properties.filter { wanted == nil || $0.name == wanted }
      .map { Listed($0, values: Self.values(of: $0.name, in: facets), limit: limit) }
    let content = JSONValue.members([
      "total": .integer(offers.count), "filters": .array(listed.map(\.json)), "notice": .string(ForeignText.notice),
    ])
    let text =
      ["\(offers.count) offers are stored. Filters:"] + listed.map(\.line)
      + ForeignText().marked(listed.compactMap(\.valueLine))
    return ToolResult(text.joined(separator: "\n"), content: content)
  }

  // MARK: -

  private static func values(of filter: String, in facets: Facets) -> [(value: String, count: Int)] {
    let field = ["min_months": "months", "max_months": "months"][filter] ?? filter
    return facets.values(of: field).filter { $0.value != "unknown" }
  }

  /// A filter with some of its values.
  private struct Listed {
    let property: ToolSchema.Property
    let values: [(value: String, count: Int)]
    let hidden: Int

    init(_ property: ToolSchema.Property, values: [(value: String, count: Int)], limit: Int) {
      self.property = property
      self.values = values.prefix(limit).map { (PromptText(in: .english).line($0.value, limit: 100), $0.count) }
      hidden = max(0, values.count - limit)
    }

    var json: JSONValue {
      .members([
        "name": .string(property.name), "description": .string(property.note ?? ""), "schema": property.schema.json,
        "values": .array(values.map { .members(["value": .string($0.value), "count": .integer($0.count)]) }),
        "more_values": .integer(hidden),
      ])
    }

    var line: String { "- \(property.name): \(property.note ?? "")" }

    var valueLine: String? {
      guard !values.isEmpty else { return nil }
      let list = values.map { "\($0.value) (\($0.count))" }.joined(separator: ", ")
      return "\(property.name): \(list)" + (hidden > 0 ? ", and \(hidden) more" : "")
    }
  }
}
