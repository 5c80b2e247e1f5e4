import ArgumentParser
import Assistant
import Offers

/// `vie facets`
struct FacetsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Count the offers by country, city, company, length and more."
  )

  @OptionGroup(title: "Filters")
  var filters: FilterOptions

  @OptionGroup
  var common: CommonOptions

  func run() async throws {
    let filter = try filters.filter()
    let (total, facets) = try await Assembly(common).withSearcher(mode: .keyword) { try await $0.facets(filter) }
    if common.json {
      return try Console.print(JSONValue.members(["total": .integer(total), "facets": facets.json()]).text)
    }
    guard total > 0 else { return try Console.print("No stored offer fits.") }
    try Console.print(([total.counted("offer")] + facets.fields.map(Self.text)).joined(separator: "\n\n"))
  }

  private static let shownValues = 15

  private static func text(_ field: (name: String, values: FacetValues)) -> String {
    var lines = [Console.bold(field.name)]
    lines += field.values.prefix(shownValues).map { "  \(String($0.count).padded(to: 6))\($0.value)" }
    let hidden = field.values.count - shownValues
    if hidden > 0 { lines.append("  … and \(hidden) more; --json has all") }
    return lines.joined(separator: "\n")
  }
}
