/// Decides what to answer to each request: a plain state machine, with no network and no clock.
package struct StubState: Sendable {
  /// Every request so far, in order.
  package private(set) var requests: [RequestRecord] = []

  private let options: StubOptions
  private let lists: SearchFormLists
  private var listing: StubListing
  private var keys: StubKeys
  private var apiRequests = 0
  private var searches = 0

  /// Creates the state of a server that has just started.
  ///
  /// - Throws: ``StubOptions/Failure`` when an option makes no sense.
  package init(_ catalogue: StubCatalogue, options: StubOptions = StubOptions()) throws(StubOptions.Failure) {
    try options.validate()
    self.options = options
    lists = SearchFormLists(catalogue.records, shape: options.shape)
    listing = StubListing(
      catalogue.offers(in: options.shape),
      movement: options.movement,
      withdrawn: options.withdrawn
    )
    keys = StubKeys(options)
  }

  /// The key the next API request must carry, or nil for none.
  package var requiredKey: String? {
    keys.required
  }

  /// Decides the answer to a request, and remembers the request.
  ///
  /// - Parameter elapsed: The time since the start, for the record only.
  package mutating func answer(to request: StubRequest, after elapsed: Duration = .zero) -> StubAnswer {
    let endpoint = Endpoint(method: request.method, path: request.path)
    let search = endpoint.isListing ? reading(request) : nil
    var (answer, fault) = decide(request, endpoint, search)
    answer.delay = options.delay
    answer.bytesPerSecond = options.bytesPerSecond
    requests.append(
      RequestRecord(
        number: requests.count + 1,
        method: request.method,
        path: request.path,
        status: answer.status,
        limit: search?.limit,
        skip: search?.skip,
        elapsed: elapsed,
        fault: fault
      )
    )
    return answer
  }

  // MARK: - Private

  private func reading(_ request: StubRequest) -> SearchRequest {
    SearchRequest(request.body, maximumLimit: options.maximumLimit, shape: options.shape)
  }

  private mutating func decide(
    _ request: StubRequest,
    _ endpoint: Endpoint,
    _ search: SearchRequest?
  ) -> (StubAnswer, Fault?) {
    guard endpoint.isAPI else { return (siteAnswer(request, endpoint), nil) }
    apiRequests += 1
    guard keys.admits(request.key) else { return (.empty(401), nil) }
    if endpoint.isListing { searches += 1 }
    let searchNumber = endpoint.isListing ? searches : nil
    guard let fault = options.faults.fault(forRequest: apiRequests, search: searchNumber) else {
      let answer = goodAnswer(request, endpoint, search)
      if endpoint == .search, answer.status == 200, search?.limit != 0 { listing.notePageServed() }
      return (answer, nil)
    }
    if let answer = StubAnswer.replacement(for: fault, retryAfter: options.faults.retryAfter) {
      return (answer, fault)
    }
    let good = goodAnswer(request, endpoint, search, isEmptied: fault == .emptyPage)
    return (good.spoilt(by: fault), fault)
  }

  private func siteAnswer(_ request: StubRequest, _ endpoint: Endpoint) -> StubAnswer {
    guard endpoint == .homePage else { return .problem(.notFound) }
    return .page(HomePage.html(key: keys.shown, endpoint: request.endpoint))
  }

  private func goodAnswer(
    _ request: StubRequest,
    _ endpoint: Endpoint,
    _ search: SearchRequest?,
    isEmptied: Bool = false
  ) -> StubAnswer {
    switch endpoint {
    case .search, .latest: search.map { listingAnswer($0, endpoint, isEmptied: isEmptied) } ?? .problem(.notFound)
    case .details(let identifier): detailsAnswer(identifier)
    case .zones: .envelope(lists.zones, count: lists.zones.count)
    case .countries: .json(lists.countries(request.body).text)
    case .searchForm: .json(lists.dataset.text)
    case .wrongMethod(let allowed): StubAnswer(status: 405, allow: allowed)
    case .homePage, .unknown: .problem(.notFound)
    }
  }

  private func listingAnswer(_ search: SearchRequest, _ endpoint: Endpoint, isEmptied: Bool) -> StubAnswer {
    if let problem = search.problem { return .problem(problem) }
    var page =
      if endpoint == .latest {
        listing.latest(limit: search.limit ?? 6, skip: search.skip ?? 0)
      } else {
        listing.page(
          matching: search.filter,
          limit: search.limit ?? options.maximumLimit,
          skip: search.skip ?? 0
        )
      }
    if isEmptied { page.offers = [] }
    return .envelope(page.offers.map(\.searchText), count: page.count)
  }

  private func detailsAnswer(_ identifier: String) -> StubAnswer {
    switch Int(identifier).map(listing.details) ?? .unknown {
    case .found(let offer): .json(offer.detailsText)
    case .withdrawn: .json(#"{"message":"Object reference not set to an instance of an object."}"#, status: 500)
    case .unknown: .problem(.notFound)
    }
  }
}
