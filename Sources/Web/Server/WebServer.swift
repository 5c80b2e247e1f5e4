import Hummingbird
import Logging
import ServiceLifecycle

/// The HTTP server: the one place that puts routes and middleware together.
package struct WebServer: Sendable {
  private let services: WebServices
  private let configuration: WebConfiguration
  private let logger: Logger

  package init(_ services: WebServices, configuration: WebConfiguration, logger: Logger) {
    self.services = services
    self.configuration = configuration
    self.logger = logger
  }

  /// Serves until the process is told to stop.
  ///
  /// - Parameter onReady: told the port once connections are accepted.
  package func run(onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }) async throws {
    try await application(onReady: onReady).runService()
  }

  /// All routes, as an application that isn't running yet.
  package func application(
    onReady: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router(),
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(address: .hostname(configuration.host, port: configuration.port)),
      onServerRunning: { [port = configuration.port] channel in await onReady(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  // MARK: -

  private func router() -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      ProblemMiddleware()
    }
    NativeRoutes(services: services).add(to: router)
    OpenAIRoutes(services: services).add(to: router)
    FeedRoutes(services: services).add(to: router)
    MCPRoutes(services: services).add(to: router)
    MethodRefusals.add(to: router)
    return router
  }
}
