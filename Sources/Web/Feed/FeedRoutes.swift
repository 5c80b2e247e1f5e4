import Assistant
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Offers

/// `GET /v1/feed.atom`: the offers that fit a question and a filter, those first that were seen last.
///
/// How well an offer fits decides whether it is in the feed, never where: a feed whose order moved would show old offers
/// as new.
struct FeedRoutes: Sendable {
  let services: WebServices

  /// How many entries a feed has where nothing is said, and at most.
  static let defaultLimit = 50
  static let limitRange = 1...200

  func add(to router: Router<WebContext>) {
    router.get("v1/feed.atom") { request, _ in try await response(to: request) }
  }

  // MARK: -

  private func response(to request: Request) async throws -> Response {
    let fields = try RequestFields(parametersOf: request)
    try fields.allow(only: OfferSelection.names + ["limit", "n"])
    let limit = try fields.integer(try fields.name(among: ["limit", "n"]), in: Self.limitRange) ?? Self.defaultLimit
    let entries = try await entries(fields, limit: limit)
    let question = try fields.text("q").flatMap { TextCleaning.line($0) }
    let feed = AtomFeed(question: question, query: request.uri.query ?? "", entries: entries)
    let text = feed.text
    let tag = EntityTag(of: text.utf8)
    var headers: HTTPFields = [.eTag: tag.text, .lastModified: Self.httpDate(feed.updated)]
    // Dates don't decide: an offer that fits only now may have been seen long ago.
    if let known = request.headers[.ifNoneMatch], tag.isNamed(in: known) {
      return Response(status: .notModified, headers: headers)
    }
    headers[.contentType] = "application/atom+xml; charset=utf-8"
    return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  private func entries(_ fields: RequestFields, limit: Int) async throws -> [AtomFeed.Entry] {
    let fitting = try await OfferSelection(fields, in: services).entries.map(\.facts)
    let sightings = try await services.store.firstSightings(of: fitting.map(\.id))
    return fitting.compactMap { facts in sightings[facts.id].map { AtomFeed.Entry(facts: facts, firstSeen: $0) } }
      .sorted { ($0.firstSeen, $0.facts.id) > ($1.firstSeen, $1.facts.id) }
      .prefix(limit).map { $0 }
  }

  /// A moment as headers have it (RFC 9110, section 5.6.7).
  private static func httpDate(_ time: Timestamp) -> String {
    let style = Date.VerbatimFormatStyle(
      format: """
        \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
        \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
        \(second: .twoDigits) GMT
        """, locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
    return style.format(Date(timeIntervalSince1970: Double(time.milliseconds) / 1000))
  }
}
