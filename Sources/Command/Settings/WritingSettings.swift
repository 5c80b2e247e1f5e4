/// Which model writes answers, what it may cost, and where answers are kept.
struct WritingSettings: Sendable {
  /// The model that was asked for; nil where none was named.
  var model: String?
  /// Whether a service is set up that may have one: a key, an address or a model is given.
  var isConfigured: Bool
  /// How many tokens the model reads and writes together; nil for what is known of it.
  var window: Int?
  /// US dollars for a million tokens; nil for what is known of the model.
  var promptPrice: Double?
  var completionPrice: Double?
  /// US dollars a day; nil for no cap.
  var dailyCap: Double?
  /// The journal's file; nil to keep none.
  var journal: String?

  /// What `VIE_MODEL` and `VIE_JOURNAL` say for "none at all".
  static let none = "none"

  static func window(_ text: String) throws(SettingsError) -> Int {
    guard let number = Int(text), (1024...10_000_000).contains(number) else { throw .badWindow(text) }
    return number
  }

  static func dollars(_ text: String) throws(SettingsError) -> Double {
    guard let number = Double(text), number.isFinite, (0...1_000_000).contains(number) else { throw .badDollars(text) }
    return number
  }
}
