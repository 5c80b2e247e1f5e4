import Assistant
import Offers
import Retrieval

/// `count_offers`
struct CountOffersTool: MCPTool {
  let services: WebServices

  let name = "count_offers"
  let title = "Count job offers"
  let description = """
    Counts the offers that fit a query and filters, exactly, over all that are stored; with group_by also by country, \
    company and so on. Call it for every "how many" and "which has the most" in place of counting pages.
    """

  let input = ToolSchema.object([
    .option("query", .text, "What the offers are about; conditions in it are read as such"), FilterSchema.argument,
    .option("group_by", .choice(fields), "The field to count by"),
    .option(
      "limit", .integer(1...groupLimit), "How many groups to give, the largest first. Default: \(defaultGroups)."),
  ])

  let output = ToolSchema.object([
    .init("total", .integer(0...Int.max), "How many offers fit, copies of a mission counted each"),
    .init("undecided", .integer(0...Int.max), "How many of them don't say whether they meet a condition"),
    .init("group_by", .optional(.choice(fields))),
    .init("groups", .list(.object([.init("value", .text), .init("count", .integer(0...Int.max))]))),
    .init("more_groups", .integer(0...Int.max), "How many groups are not given"), .init("notice", .text),
  ])

  func call(_ arguments: ToolArguments) async throws -> ToolResult {
    let (offers, undecided) = try await fitting(arguments.text("query") ?? "", try arguments.filter())
    let field = arguments.text("group_by")
    let values = field.map { Facets(of: offers).values(of: $0) } ?? FacetValues()
    let shown = values.prefix(arguments.integer("limit") ?? Self.defaultGroups)
      .map { (value: Self.plain($0.value), count: $0.count) }
    let content = JSONValue.members([
      "total": .integer(offers.count), "undecided": .integer(undecided), "group_by": field.map { .string($0) },
      "groups": .array(shown.map { .members(["value": .string($0.value), "count": .integer($0.count)]) }),
      "more_groups": .integer(values.count - shown.count), "notice": .string(ForeignText.notice),
    ])
    var lines = [
      "\(offers.count) offers fit" + (undecided > 0 ? ", \(undecided) of which don't say all that is asked." : ".")
    ]
    lines += ForeignText().marked(shown.map { "\($0.value): \($0.count)" })
    if values.count > shown.count { lines.append("\(values.count - shown.count) smaller groups are left out.") }
    return ToolResult(lines.joined(separator: "\n"), content: content)
  }

  // MARK: -

  private static let fields = Facets(of: []).fields.map(\.name)
  private static let groupLimit = 100
  private static let defaultGroups = 10

  private func fitting(_ query: String, _ filter: OfferFilter) async throws -> (offers: [OfferFacts], undecided: Int) {
    if TextCleaning.line(query) == nil, filter.isEmpty { return (try await services.store.liveFacts(), 0) }
    let offers = try await services.searcher().select(try SearchRequest(query: query, filter: filter)).offers
    return (offers.map(\.facts), offers.count { !$0.unknown.isEmpty })
  }

  /// A name that an offer brought along.
  private static func plain(_ value: String) -> String { PromptText(in: .english).line(value, limit: 100) }
}
