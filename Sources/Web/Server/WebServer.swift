import Hummingbird
import HummingbirdCore
import Logging
import ServiceLifecycle

/// The HTTP server: the one place that puts routes and middleware together.
package struct WebServer: Sendable {
  private let services: WebServices
  private let configuration: WebConfiguration
  private let logger: Logger
  private let gate: Gate
  private let connections: ConnectionTable

  package init(_ services: WebServices, configuration: WebConfiguration, logger: Logger) {
    self.services = services
    self.configuration = configuration
    self.logger = logger
    gate = Gate(configuration)
    connections = ConnectionTable(limit: DescriptorLimit.connections(wanted: configuration.limits.connections))
  }

  /// Serves until the process is told to stop: by SIGTERM, SIGINT or SIGHUP, after which requests may end, or by a second
  /// of these, which ends the process at once.
  ///
  /// - Parameters:
  ///   - reload: reads the configuration anew upon SIGHUP, which doesn't end the server then. Whom it lets in changes for
  ///     the next request, all else stays; so does everything where this throws. Nil to have SIGHUP end the server.
  ///   - onReady: told the port once connections are accepted.
  /// - Throws: `ServeFailure` where it can't listen as it was told to.
  package func run(
    reload: (@Sendable () throws -> WebConfiguration)? = nil,
    onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) async throws {
    try ServeFailure.check(configuration)
    var group = ServiceGroupConfiguration(
      services: backgroundServices + [application(onReady: onReady)], logger: logger)
    group.maximumGracefulShutdownDuration = configuration.limits.shutdown
    let services = ServiceGroup(configuration: group)
    var renewal: (@Sendable () -> Void)?
    if let reload { renewal = { [self] in renew(reload) } }
    let shutdown = Shutdown(
      services: services, patience: configuration.limits.shutdown, reload: renewal, logger: logger)
    do {
      try await shutdown.run()
    } catch is CancellationError {
      // Requests that took longer than a stopping server waits for.
    } catch {
      throw ServeFailure.reading(error, configuration)
    }
  }

  /// All routes, as an application that isn't running yet.
  package func application(
    onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let limits = configuration.limits
    let router = router()
    MethodRefusals.add(to: router)
    return Application(
      responder: GuardedResponder(
        inner: router.buildResponder(), gate: gate, deadline: limits.answer, metrics: services.metrics),
      server: HTTPServerBuilder { [connections] in GuardedChannel(limits, table: connections, responder: $0) },
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        availableConnectionsDelegate: .maximum(connections.limit + ConnectionTable.slack, logger: logger)),
      onServerRunning: { [port = configuration.port] channel in await onReady(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  /// The routes that answer something, behind what is common to all.
  func router() -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      Compression()
      ProblemMiddleware()
    }
    NativeRoutes(services: services).add(to: router)
    OpenAIRoutes(services: services).add(to: router)
    FeedRoutes(services: services).add(to: router)
    MCPRoutes(services: services).add(to: router)
    HealthRoutes(services: services).add(to: router)
    MetricsRoutes(services: services, admission: gate.admission, connections: connections).add(to: router)
    PageRoutes().add(to: router)
    return router
  }

  /// Lets in whom a configuration that is read now lets in, unless it can't be read or is not safe at this address.
  private func renew(_ read: @Sendable () throws -> WebConfiguration) {
    do {
      var renewed = try read()
      renewed.host = configuration.host
      renewed.port = configuration.port
      try ServeFailure.check(renewed)
      gate.renew(renewed)
      logger.notice("settings read anew")
    } catch {
      logger.error("settings can't be read anew, the old ones hold", metadata: ["error": "\(error)"])
    }
  }

  private var backgroundServices: [any Service] {
    guard let monitor = services.synchronization, let synchronize = services.quietSynchronization else { return [] }
    let age: @Sendable () async -> Duration? = { [services] in
      (try? await services.store.status().lastRefresh).map { services.now().since($0) }
    }
    return [BackgroundSync(monitor: monitor, synchronize: synchronize, age: age, logger: logger)]
  }
}
