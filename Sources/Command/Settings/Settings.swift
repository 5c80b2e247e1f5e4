import Foundation

/// Where the program keeps things and how it reaches the API: flags first, then the environment, then the config file,
/// then defaults.
struct Settings: Sendable {
  /// The store with the offers.
  var store: StoreLocation
  /// What follows the store; nil where nothing is said of it.
  var follow: FollowerChoice?
  /// What a Chroma server is told; nil for servers that need nothing.
  var chromaToken: String?
  /// The header it is told in: `X-Chroma-Token`, or `Authorization`.
  var chromaHeader: String
  /// The API's base address or a file of offers; nil to read the address from the public site.
  var source: String?
  /// The public site, where the API's address and key are printed; nil for the real one.
  var site: String?
  /// The API's key, if one is given; nil to read it from the site.
  var apiKey: String?
  /// Calls a second at most; 0 for no limit.
  var rate: Double
  /// How long a synchronisation may take.
  var deadline: Duration
  /// Where the key that was read from the site is kept.
  var keyCache: String
  var embedding: EmbeddingSettings
  var writing: WritingSettings
  /// The config file, whether it exists or not.
  var configFile: String

  static let defaultRate = 1.0
  static let defaultDeadline = Duration.seconds(3600)

  /// The values that flags can set.
  struct Flags {
    var store: String?
    var follow: String?
    var source: String?
    var site: String?
    var apiKeyFile: String?
    var rate: String?
    var deadline: String?
    var embedder: String?
    var precision: String?
    var dimensions: String?
    var hub: String?
    var model: String?
  }

  init(
    flags: Flags = Flags(), environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(SettingsError) {
    let folders = BaseFolders(environment: environment)
    configFile = folders.configuration + "/vie/config.json"
    let config = try ConfigFile(path: configFile)
    func value(_ flag: String?, _ variable: String, _ key: ConfigFile.Key) -> String? {
      flag ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 } ?? config.values[key]
    }
    let chroma = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    chromaToken = chroma("CHROMA_TOKEN")
    chromaHeader = chroma("CHROMA_TOKEN_HEADER") ?? "X-Chroma-Token"
    store = try StoreLocation(value(flags.store, "VIE_STORE", .store) ?? folders.data + "/vie/vie.sqlite")
    follow = try value(flags.follow, "VIE_FOLLOW", .follow).map(FollowerChoice.init)
    source = value(flags.source, "VIE_SOURCE", .source)
    site = value(flags.site, "VIE_SITE", .site)
    rate = try value(flags.rate, "VIE_RATE", .rate).map(Self.rate) ?? Self.defaultRate
    deadline = try value(flags.deadline, "VIE_DEADLINE", .deadline).map(Self.duration) ?? Self.defaultDeadline
    keyCache = folders.cache + "/vie/civiweb-key.json"
    embedding = EmbeddingSettings(
      choice: try value(flags.embedder, "VIE_EMBEDDER", .embedder).map(EmbedderChoice.init),
      precision: try value(flags.precision, "VIE_PRECISION", .precision).map(EmbeddingSettings.precision) ?? .auto,
      dimensions: try value(flags.dimensions, "VIE_DIMENSIONS", .dimensions).map(EmbeddingSettings.dimensions),
      models: value(nil, "VIE_MODELS", .models) ?? folders.data + "/vie/models",
      hub: value(flags.hub, "VIE_HUB", .hub) ?? value(nil, "HF_ENDPOINT", .hub) ?? EmbeddingSettings.defaultHub,
      hubToken: environment["HF_TOKEN"].flatMap { $0.isEmpty ? nil : $0 },
      openAI: value(nil, "OPENAI_BASE_URL", .openAIBase) ?? EmbeddingSettings.defaultOpenAI,
      openAIKey: try Self.openAIKey(environment: environment, config: config))
    let model = value(flags.model, "VIE_MODEL", .model)
    let isGiven = embedding.openAIKey != nil || value(nil, "OPENAI_BASE_URL", .openAIBase) != nil
    let journal = value(nil, "VIE_JOURNAL", .journal) ?? folders.state + "/vie/journal.sqlite"
    writing = WritingSettings(
      model: model == WritingSettings.none ? nil : model,
      isConfigured: model != WritingSettings.none && (model != nil || isGiven),
      window: try value(nil, "VIE_WINDOW", .window).map(WritingSettings.window),
      promptPrice: try value(nil, "VIE_PROMPT_PRICE", .promptPrice).map(WritingSettings.dollars),
      completionPrice: try value(nil, "VIE_COMPLETION_PRICE", .completionPrice).map(WritingSettings.dollars),
      dailyCap: try value(nil, "VIE_DAILY_CAP", .dailyCap).map(WritingSettings.dollars),
      journal: journal == WritingSettings.none ? nil : journal)
    apiKey = try Self.apiKey(flag: flags.apiKeyFile, environment: environment, config: config)
  }

  // MARK: -

  private static func apiKey(
    flag: String?, environment: [String: String], config: ConfigFile
  ) throws(SettingsError) -> String? {
    if let flag { return try key(inFile: flag) }
    if let key = environment["VIE_API_KEY"], !key.isEmpty { return key }
    if let file = environment["VIE_API_KEY_FILE"], !file.isEmpty { return try key(inFile: file) }
    if let key = config.values[.apiKey] { return key }
    return try config.values[.apiKeyFile].map(key(inFile:))
  }

  private static func openAIKey(
    environment: [String: String], config: ConfigFile
  ) throws(SettingsError) -> String? {
    for variable in ["OPENAI_API_KEY", "API_KEY_OPENAI"] {
      if let key = environment[variable], !key.isEmpty { return key }
    }
    return try config.values[.openAIKeyFile].map(key(inFile:))
  }

  /// The first word of a file with a secret.
  static func key(inFile path: String) throws(SettingsError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadableKeyFile(path) }
    let text = String(decoding: data.prefix(4096), as: UTF8.self)
    let key = text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix { !$0.properties.isWhitespace }
    guard !key.isEmpty else { throw .emptyKeyFile(path) }
    return String(key)
  }

  private static func rate(_ text: String) throws(SettingsError) -> Double {
    guard let rate = Double(text), rate.isFinite, (0...1000).contains(rate) else { throw .badRate(text) }
    return rate
  }

  /// Reads `90`, `90s`, `15m` or `2h`, one second to a week.
  static func duration(_ text: String) throws(SettingsError) -> Duration {
    let units: [UInt8: Int] = [UInt8(ascii: "s"): 1, UInt8(ascii: "m"): 60, UInt8(ascii: "h"): 3600]
    let unit = text.utf8.last.flatMap { units[$0] }
    let digits = unit == nil ? text.utf8[...] : text.utf8.dropLast()
    guard let number = Int(String(decoding: digits, as: UTF8.self)), (1...604_800).contains(number) else {
      throw .badDuration(text)
    }
    let seconds = number * (unit ?? 1)
    guard seconds <= 604_800 else { throw .badDuration(text) }
    return .seconds(seconds)
  }
}
