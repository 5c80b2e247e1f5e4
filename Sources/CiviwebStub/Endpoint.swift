/// What a request's method and path ask for; case doesn't matter in a path.
enum Endpoint: Equatable, Sendable {
  /// The site's home page, or its search page, which hold the key.
  case homePage
  /// A filtered page of offers.
  case search
  /// One offer, by the identifier's text.
  case details(String)
  /// The newest offers, for the home page.
  case latest
  /// The zones of the search form.
  case zones
  /// The countries of some zones.
  case countries
  /// The lists of the search form.
  case searchForm
  /// A path that exists, asked with another method than the one allowed.
  case wrongMethod(allowed: String)
  /// Nothing, under the API's path or elsewhere.
  case unknown(isAPI: Bool)

  /// Reads a method and a path without its query.
  init(method: String, path: String) {
    let segments = path.lowercased().split(separator: "/").map(String.init)
    let (allowed, endpoint) = Self.resource(segments)
    self = endpoint.isUnknown || method == allowed ? endpoint : .wrongMethod(allowed: allowed)
  }

  /// Whether the key is asked for, and faults apply.
  var isAPI: Bool {
    switch self {
    case .homePage, .unknown(isAPI: false): false
    default: true
    }
  }

  /// Whether the answer is a page of offers.
  var isListing: Bool {
    self == .search || self == .latest
  }

  // MARK: - Private

  private var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  private static func resource(_ segments: [String]) -> (method: String, endpoint: Endpoint) {
    switch segments {
    case [], ["offres", "recherche"]: return ("GET", .homePage)
    case ["api", "offers", "search"]: return ("POST", .search)
    case ["api", "offers", "latest"]: return ("POST", .latest)
    case ["api", "offers", "repository", "geographic-zones"]: return ("GET", .zones)
    case ["api", "offers", "repository", "geographic-zones", "countries"]: return ("POST", .countries)
    case ["api", "offers", "repository", "search", "dataset"]: return ("GET", .searchForm)
    default: break
    }
    if segments.count == 4, segments.starts(with: ["api", "offers", "details"]) {
      return ("GET", .details(segments[3]))
    }
    return ("", .unknown(isAPI: segments.first == "api"))
  }
}
