import Assistant
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Offers
import Storage
import TestSupport

@testable import Web

/// A server over stored sample offers, for tests of its routes.
enum WebTest {
  /// The moment at which tests take place: 21 September 2026.
  static let now = Timestamp(milliseconds: 1_790_000_000_000)

  /// Hands `body` a client of a server that is asked without a network.
  ///
  /// - Parameters:
  ///   - records: the offers of the store.
  ///   - later: the ids that a later run still finds; nil for no later run.
  ///   - change: what to change about the services before.
  static func withServer<Value: Sendable>(
    _ records: [OfferRecord]? = nil, laterOnly later: Set<Offer.ID>? = nil,
    _ change: (inout WebServices) -> Void = { _ in },
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
  ) async throws -> Value {
    let folder = try TemporaryFolder()
    var services = try await services(over: records ?? offers(), in: folder)
    if let later {
      let left = try (records ?? offers()).filter { later.contains($0.id) }
      _ = try await Synchronizer(feed: ScriptedFeed(left), repository: services.store) { now }.run()
    }
    change(&services)
    let server = WebServer(services, configuration: WebConfiguration(), logger: Logger(label: "test"))
    defer { withExtendedLifetime(folder) {} }
    return try await server.application().test(.router, body)
  }

  /// Hands `body` a client of a server over the sample offers.
  ///
  /// - Parameter depth: `.router` without a network, `.live` with one.
  static func withServer<Value: Sendable>(
    depth: TestingSetup, configuration: WebConfiguration, logger: Logger = Logger(label: "test"),
    _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Value
  ) async throws -> Value {
    let folder = try TemporaryFolder()
    let services = try await services(over: offers(), in: folder)
    let server = WebServer(services, configuration: configuration, logger: logger)
    defer { withExtendedLifetime(folder) {} }
    return try await server.application().test(depth, body)
  }

  /// A change of the services, to be handed to `withServer`.
  static func services(_ change: @escaping (inout WebServices) -> Void) -> (inout WebServices) -> Void { change }

  /// A configuration for a free port, changed as a test wants it.
  static func configuration(_ change: (inout WebConfiguration) -> Void = { _ in }) -> WebConfiguration {
    var configuration = WebConfiguration()
    configuration.port = 0
    change(&configuration)
    return configuration
  }

  /// Services over a store with these offers, without a model of any kind.
  static func services(over records: [OfferRecord], in folder: TemporaryFolder) async throws -> WebServices {
    let store = try SQLiteStore(path: folder.file("vie.sqlite"), access: .writing)
    _ = try await Synchronizer(feed: ScriptedFeed(records), repository: store) { now }.run()
    var services = WebServices(store: store, version: "test") { now }
    services.export = StoreExport(store)
    return services
  }

  /// A data analyst in Berlin, a project manager in Madrid, a welder in Liège.
  static func offers() throws -> [OfferRecord] {
    try [
      SampleRecord.record(
        1,
        [
          "missionTitle": .string("Data Analyst (H/F)"),
          "missionDescription": .string("You build dashboards and data models in Python."),
        ]),
      SampleRecord.record(
        2,
        [
          "missionTitle": .string("Chef de projet"), "missionDescription": .string("Pilotage de la qualité."),
          "cityName": .string("MADRID"), "countryId": .string("ES"), "countryName": .string("ESPAGNE"),
          "countryNameEn": .string("SPAIN"),
        ]),
      SampleRecord.record(
        3,
        [
          "missionTitle": .string("Ingénieur soudage"), "missionDuration": .integer(24),
          "missionDescription": .string("Vous développez des procédés de soudage."), "cityName": .string("LIEGE"),
          "countryId": .string("BE"), "countryName": .string("BELGIQUE"), "countryNameEn": .string("BELGIUM"),
        ]),
    ]
  }
}
