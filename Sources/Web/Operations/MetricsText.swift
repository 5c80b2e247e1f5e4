/// Writes figures in Prometheus' text format, version 0.0.4.
struct MetricsText {
  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  private(set) var text = ""

  enum Kind: String {
    case counter, gauge, histogram
  }

  typealias Labels = [(name: String, value: String)]

  /// One family of figures; none is written where there is no sample.
  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [(labels: Labels, value: Double)]) {
    guard !samples.isEmpty else { return }
    head(name, kind, help)
    for sample in samples { line(name, sample.labels, sample.value) }
  }

  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ value: Double?) {
    add(name, kind, help, value.map { [([], $0)] } ?? [])
  }

  /// A family of histograms, each under the value of one label.
  mutating func add(_ name: String, _ help: String, by label: String, _ histograms: [String: Histogram]) {
    guard !histograms.isEmpty else { return }
    head(name, .histogram, help)
    for (value, histogram) in histograms.sorted(by: { $0.key < $1.key }) {
      var count = 0
      for (bound, inBucket) in zip(histogram.bounds, histogram.counts) {
        count += inBucket
        line(name + "_bucket", [(label, value), ("le", Self.number(bound))], Double(count))
      }
      line(name + "_bucket", [(label, value), ("le", "+Inf")], Double(histogram.total))
      line(name + "_sum", [(label, value)], histogram.sum)
      line(name + "_count", [(label, value)], Double(histogram.total))
    }
  }

  // MARK: -

  private mutating func head(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  private mutating func line(_ name: String, _ labels: Labels, _ value: Double) {
    let pairs = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
    text += pairs.isEmpty ? "\(name) \(Self.number(value))\n" : "\(name){\(pairs)} \(Self.number(value))\n"
  }

  /// Whole numbers without a point, as people expect counters.
  private static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return "\(whole)" }
    return value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Inf" : "+Inf") : "\(value)"
  }

  /// By scalars: a combining mark after a quote doesn't hide the quote.
  private static func escaped(_ value: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", "\"": escaped += ["\\", scalar]
      case "\n": escaped += ["\\", "n"]
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
