import Foundation
import Logging
import Offers

/// Writes the log as JSON, an object a line, for whatever collects it.
package struct JSONLogHandler: LogHandler {
  package var logLevel: Logger.Level
  package var metadata: Logger.Metadata = [:]
  private let now: @Sendable () -> Timestamp
  private let write: @Sendable (String) -> Void

  /// - Parameter write: given each line, without its end.
  package init(
    level: Logger.Level, now: @escaping @Sendable () -> Timestamp, write: @escaping @Sendable (String) -> Void
  ) {
    logLevel = level
    self.now = now
    self.write = write
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    var members: [JSONValue.Member] = [
      .init("time", .string(now().description)), .init("level", .string(event.level.rawValue)),
      .init("message", .string(event.message.description)),
    ]
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    for (key, value) in all.sorted(by: { $0.key < $1.key }) {
      members.append(.init(key == Self.frameworkRequestKey ? "request" : key, Self.json(value)))
    }
    write(JSONValue.object(members).text)
  }

  // MARK: -

  /// What Hummingbird calls a request's identifier.
  private static let frameworkRequestKey = "hb.request.id"

  private static func json(_ value: Logger.Metadata.Value) -> JSONValue {
    switch value {
    case .string(let text): .string(text)
    case .stringConvertible(let number as Int): .integer(number)
    case .stringConvertible(let number as Double) where number.isFinite: .decimal(number)
    case .stringConvertible(let value): .string(value.description)
    case .array(let values): .array(values.map(json))
    case .dictionary(let values):
      .object(values.sorted { $0.key < $1.key }.map { .init($0.key, json($0.value)) })
    }
  }
}
