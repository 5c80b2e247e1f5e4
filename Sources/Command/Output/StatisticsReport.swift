import Assistant
import Foundation
import Offers

/// The figures about a selection as one HTML file that needs nothing else: each plot is a table whose rows have bars, so
/// that what is seen can be read out too.
struct StatisticsReport {
  /// Of offers that are nearly the same it counts one.
  let statistics: MirrorStatistics
  /// What was selected, in words; empty for all offers.
  let selection: String
  /// When it was made.
  let moment: Timestamp

  /// The file's text.
  var html: String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>VIE offers in figures</title>
    <style>\(Self.style)</style>
    </head>
    <body>
    <main>
    <h1>VIE offers in figures</h1>
    <p>\(summary)</p>
    <div class="plots">
    \(payByCountry)
    \(plots.joined(separator: "\n"))
    </div>
    </main>
    </body>
    </html>

    """
  }

  // MARK: -

  private var summary: String {
    let refreshed = statistics.status.lastRefresh.map { "offers of \(Self.minute($0))" } ?? "never synchronised"
    let selected = selection.isEmpty ? "" : " (\(selection))"
    return XMLText.escaped(
      "\(statistics.total.counted("offer"))\(selected) of \(statistics.status.live) online, copies counted once; "
        + "\(refreshed); made \(Self.minute(moment))."
    )
  }

  /// The fields that are plotted, with their titles and whether their values are in their own order.
  private static let plotted: [(field: String, title: String, isOrdered: Bool)] = [
    ("country", "Where", false), ("city", "Cities", false), ("company", "Companies", false),
    ("months", "Months", true), ("start", "Start", true), ("pay", "Pay a month, from so many euros", true),
    ("published", "Published", true), ("competition", "Competition", false), ("sector", "Sectors", false),
    ("language", "Language of the offer", false), ("telework", "Telework", false), ("type", "VIE or VIA", false),
  ]

  /// The most rows of a plot.
  private static let rowLimit = 20

  private var plots: [String] {
    Self.plotted.compactMap { field, title, isOrdered in
      var values = Array(statistics.facets.values(of: field))
      guard !values.isEmpty else { return nil }
      let unknown = values.first { $0.value == Self.unknown }?.count ?? 0
      values.removeAll { $0.value == Self.unknown }
      if isOrdered { values.sort { Self.order($0.value, $1.value) } }
      let most = values.map(\.count).max() ?? 1
      let shown = isOrdered ? values.suffix(Self.rowLimit) : values.prefix(Self.rowLimit)
      let rows = shown.map { value, count in
        let width = Double(count) / Double(max(1, most)) * 100
        return Self.row(
          Self.name(of: value, in: field), "\(count)", #"<rect width="\#(Self.digits(width))" height="10"/>"#)
      }
      let hidden = values.count - shown.count
      let notes = [
        hidden > 0 ? "\(isOrdered ? "Before these" : "Besides"): \(hidden) more." : "",
        unknown > 0 ? "Not said by \(unknown.counted("offer"))." : "",
      ]
      return Self.section(title, columns: [title, "offers"], rows: rows, note: notes.filter { !$0.isEmpty })
    }
  }

  /// The spread of pay by country: from the least to the most, the middle half as a box, the median as a line.
  private var payByCountry: String {
    let countries = statistics.payByCountry.prefix(Self.rowLimit)
    guard let least = countries.map(\.pay.minimum).min(), let most = countries.map(\.pay.maximum).max() else {
      return ""
    }
    func place(_ euros: Double) -> String { Self.digits((euros - least) / max(1, most - least) * 100) }
    let rows = countries.map { country, offers, pay in
      let plot = """
        <path d="M\(place(pay.minimum)) 5H\(place(pay.maximum))"/>\
        <rect x="\(place(pay.lowerQuartile))" width="\(Self.digits((pay.upperQuartile - pay.lowerQuartile) / max(1, most - least) * 100))" height="10"/>\
        <path class="median" d="M\(place(pay.median)) 0V10"/>
        """
      return Self.row(
        "\(country.englishName) (\(offers))",
        "\(OfferText.euros(pay.minimum)) · \(OfferText.euros(pay.median)) · \(OfferText.euros(pay.maximum))", plot)
    }
    return Self.section(
      "Pay by country", columns: ["country (offers)", "least · median · most, euros a month"], rows: rows, note: [])
  }

  /// A plot with what is to be said below it; the table is left out where it would be empty.
  private static func section(_ title: String, columns: [String], rows: [String], note: [String]) -> String {
    let below = note.isEmpty ? "" : "<p>\(XMLText.escaped(note.joined(separator: " ")))</p>"
    return """
      <section><h2>\(XMLText.escaped(title))</h2>
      \(rows.isEmpty ? "" : table(columns: columns, rows: rows))\(below)</section>
      """
  }

  private static func table(columns: [String], rows: [String]) -> String {
    let heads = columns.map { "<th scope=\"col\">\(XMLText.escaped($0))</th>" }.joined()
    return """
      <table><thead><tr>\(heads)<td></td></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      """
  }

  private static func row(_ name: String, _ figure: String, _ plot: String) -> String {
    """
    <tr><th scope="row">\(XMLText.escaped(name))</th><td>\(XMLText.escaped(figure))</td>\
    <td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\(plot)</svg></td></tr>
    """
  }

  private static func name(of value: String, in field: String) -> String {
    field == "country" ? Country(code: value)?.englishName ?? value : value
  }

  /// What the facets call a value that isn't known: no bar, for it would be the longest.
  private static let unknown = "unknown"

  /// A moment to the minute, without the letters that are for machines.
  private static func minute(_ moment: Timestamp) -> String {
    moment.description.prefix(16).replacing("T", with: " ") + " UTC"
  }

  /// Numbers by size, other texts by their bytes.
  private static func order(_ one: String, _ other: String) -> Bool {
    if let one = Double(one), let other = Double(other) { return one < other }
    return one < other
  }

  private static func digits(_ number: Double) -> String { String(format: "%.2f", number) }

  private static let style = """
    :root{color-scheme:light dark;--ink:#1c1b19;--paper:#f7f5f0;--bar:#0d5c56}
    @media(prefers-color-scheme:dark){:root{--ink:#eee;--paper:#15171a;--bar:#6fd3c7}}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
    main{max-width:76rem;margin:auto;padding:1rem}
    .plots{columns:2 26rem;column-gap:3rem}
    section{break-inside:avoid;overflow-x:auto}
    h2{font-size:1.1rem;margin:1.5rem 0 .3rem}p{margin:.3rem .5rem;font-size:.95rem}h1+p{margin-inline:0}
    table{width:100%;border-collapse:collapse}
    th,td{padding:.15rem .5rem;text-align:left;font-weight:400}
    thead th{font-size:.85rem}
    tbody th{width:34%;overflow-wrap:anywhere}td:nth-child(2){white-space:nowrap;text-align:right;width:1%}
    svg{display:block;width:100%;height:.8rem;fill:var(--bar);stroke:none}
    svg path{stroke:var(--bar);fill:none;vector-effect:non-scaling-stroke}
    svg .median{stroke:var(--ink);stroke-width:3}
    """
}
