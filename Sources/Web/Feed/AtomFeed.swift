import Offers

/// New offers as an Atom feed (RFC 4287).
struct AtomFeed: Sendable {
  /// An offer, and when it was first seen.
  struct Entry: Sendable {
    let facts: OfferFacts
    let firstSeen: Timestamp
  }

  /// What the offers are about, as it was asked; nil for all.
  let question: String?
  /// The address's part behind the question mark, as it came; empty for none.
  let query: String
  /// Newest first.
  let entries: [Entry]

  /// Where the server has the feed.
  static let path = "/v1/feed.atom"
  /// What ids begin with. They name offers of the portal, wherever they are served (RFC 4151).
  private static let tag = "tag:mon-vie-via.businessfrance.fr,2026:vie"

  /// When the newest entry was first seen; the beginning of time for a feed without any, which stays the same then.
  var updated: Timestamp { entries.map(\.firstSeen).max() ?? Timestamp(milliseconds: 0) }

  /// The feed as a document.
  ///
  /// The link to itself is relative: the server doesn't know by which name and scheme it is reached.
  var text: String {
    let title = question.map { "VIE : \($0)" } ?? "VIE"
    let address = Self.path + (query.isEmpty ? "" : "?" + Self.printable(query))
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      \(XMLText.element("id", "\(Self.tag)/feed?\(Self.printable(query))"))\
      \(XMLText.element("title", title))\
      \(XMLText.element("updated", updated.description))\
      <link rel="self" type="application/atom+xml" href="\(XMLText.escaped(address))"/>
      <author><name>vie</name></author>
      <generator>vie</generator>
      \(entries.map(Self.text).joined())</feed>

      """
  }

  // MARK: -

  private static func text(of entry: Entry) -> String {
    let facts = entry.facts
    let place = [facts.city, facts.countryName].compactMap { $0 }.joined(separator: ", ")
    let title = [facts.title, facts.company ?? "", place].filter { !$0.isEmpty }.joined(separator: " · ")
    return """
      <entry>
      \(XMLText.element("id", "\(tag)/offer/\(facts.id)"))\
      <title>\(XMLText.escaped(title))</title>
      \(XMLText.element("updated", entry.firstSeen.description))\
      \(XMLText.element("published", published(entry)))\
      <link rel="alternate" type="text/html" href="\(XMLText.escaped(facts.pageURL))"/>
      \(author(facts))\(categories(facts))\
      <summary>\(XMLText.escaped(summary(facts)))</summary>
      </entry>

      """
  }

  /// The day of publication, unless the offer was seen before: a date that lies later can't be right.
  private static func published(_ entry: Entry) -> String? {
    guard let day = entry.facts.published, let seen = entry.firstSeen.day, day <= seen else { return nil }
    return "\(day)T00:00:00Z"
  }

  private static func author(_ facts: OfferFacts) -> String {
    let name = XMLText.element("name", facts.company)
    return name.isEmpty ? "" : "<author>\(name)</author>\n"
  }

  private static func categories(_ facts: OfferFacts) -> String {
    var categories = ""
    if let country = facts.country {
      categories += "<category term=\"\(country.code)\" label=\"\(XMLText.escaped(country.englishName))\"/>\n"
    }
    if let sector = facts.sector.map(XMLText.escaped), !sector.isEmpty {
      categories += "<category term=\"\(sector)\"/>\n"
    }
    return categories
  }

  /// The facts in a line, in numbers and words that either language has.
  private static func summary(_ facts: OfferFacts) -> String {
    [
      facts.reference, facts.type?.rawValue, facts.months.map { "\($0) mois / months" }, facts.start?.description,
      facts.payEUR.map { "\(Int(exactly: $0.rounded()).map(String.init) ?? "\($0)") EUR / mois, month" },
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// An address's text with what no address may have as percent signs and digits.
  private static func printable(_ query: String) -> String {
    query.utf8.map { byte in
      if (0x21...0x7E).contains(byte), !#"<>"\^`{|}"#.utf8.contains(byte) {
        return String(UnicodeScalar(byte))
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
