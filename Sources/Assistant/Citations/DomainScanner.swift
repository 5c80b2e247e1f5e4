import Offers

/// Finds domain names that stand without a scheme.
enum DomainScanner {
  /// Where the first domain of a word begins, strokes before it included; nil where there is none.
  ///
  /// A domain ends in a country's code or another common ending. A capitalised ending is a full stop that lacks its space
  /// ("Berlin.De"), and a name such as `asp.net` is no domain unless a path follows.
  static func start(in word: [Unicode.Scalar], except names: Set<String>) -> Int? {
    var position = 0
    while position < word.count {
      guard isLabelScalar(word[position]) else {
        position += 1
        continue
      }
      let run = word[position...].prefix { isLabelScalar($0) || $0 == "." }
      if isDomain(run, next: run.endIndex < word.count ? word[run.endIndex] : nil, except: names) {
        return word[..<position].lastIndex { $0 != "/" }.map { $0 + 1 } ?? 0
      }
      position = run.endIndex
    }
    return nil
  }

  /// Whether a scalar can stand in a part of a domain's name.
  static func isLabelScalar(_ scalar: Unicode.Scalar) -> Bool {
    VisibleText.isWordScalar(scalar) || scalar == "-"
  }

  // MARK: -

  private static func isDomain(
    _ run: ArraySlice<Unicode.Scalar>, next: Unicode.Scalar?, except names: Set<String>
  ) -> Bool {
    let labels = run.split(separator: ".", omittingEmptySubsequences: true)
    guard labels.count > 1, let last = labels.last, run.count <= 260 else { return false }
    let hasPath = next == "/" || next == "?" || next == "#" || next == ":"
    if labels.first.map({ text($0).lowercased() == "www" }) == true { return true }
    if labels.count == 4, labels.allSatisfy({ $0.count <= 3 && $0.allSatisfy(VisibleText.isDigit) }) { return hasPath }
    guard (2...12).contains(last.count), last.allSatisfy(VisibleText.isASCIILetter) else { return false }
    let ending = text(last)
    guard ending == ending.lowercased() || ending == ending.uppercased() && labels[0].count > 1 else { return false }
    guard endings.contains(ending.lowercased()) || ending.utf8.count == 2 && isCountry(ending) else { return false }
    if hasPath { return true }
    guard labels[labels.count - 2].count > 1 else { return false }
    let name = labels.map { text($0).lowercased() }.joined(separator: ".")
    return !names.contains(name) && !technical.contains(name)
  }

  private static func isCountry(_ ending: String) -> Bool {
    let code = ending.uppercased()
    return Country(code: code) != nil || code == "UK" || code == "EU" || code == "SU"
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static let endings: Set = [
    "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "name", "pro", "mobi", "jobs", "travel", "asia",
    "app", "dev", "page", "site", "online", "store", "shop", "tech", "xyz", "top", "club", "live", "cloud", "digital",
    "agency", "link", "click", "space", "website", "work", "works", "world", "zone", "blog", "news", "media", "paris",
    "bzh", "alsace", "corsica", "berlin", "london", "nyc", "example", "test", "invalid", "localhost", "onion", "host",
    "icu", "vip", "win", "bid", "loan", "download", "zip", "mov", "email", "group", "global", "solutions", "careers",
  ]

  /// Names of techniques that look like domains.
  private static let technical: Set = [
    "asp.net", "ado.net", "vb.net", "ml.net", "paint.net", "socket.io", "draw.io", "diagrams.net",
  ]
}
