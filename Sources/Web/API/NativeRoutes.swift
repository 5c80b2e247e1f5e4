import Hummingbird

/// The interface for programs and the page, under `/v1`.
struct NativeRoutes: Sendable {
  let services: WebServices

  func add(to router: Router<WebContext>) {
    SearchRoutes(services: services).add(to: router)
    OfferRoutes(services: services).add(to: router)
    FigureRoutes(services: services).add(to: router)
    CompileRoutes(services: services).add(to: router)
    AskRoutes(services: services).add(to: router)
    ExportRoutes(services: services).add(to: router)
    DescriptionRoutes(services: services).add(to: router)
  }
}
