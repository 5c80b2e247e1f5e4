/// The body of a search, read as the API reads it: bounds are checked, unknown keys ignored.
struct SearchRequest: Sendable {
  /// How many offers are asked for; 0 asks for the count only.
  private(set) var limit: Int?
  /// How many offers are skipped.
  private(set) var skip: Int?
  /// The filters.
  private(set) var filter = SearchFilter()
  /// Why the body is refused, or nil when it is fine.
  private(set) var problem: ProblemDetails?

  /// Reads a body.
  init(_ body: [UInt8], maximumLimit: Int, shape: StubShape) {
    guard !body.isEmpty else {
      problem = .invalid("", "A non-empty request body is required.")
      return
    }
    guard let object = (try? JSONReader.read(body))?.object else {
      problem = .invalid("$", "The JSON value could not be converted to the search's parameters.")
      return
    }
    filter = SearchFilter(object, shape: shape)
    limit = integer(object, "limit")
    skip = integer(object, "skip")
    checkBounds("Limit", limit, 0...maximumLimit)
    checkBounds("Skip", skip, 0...Int(Int32.max))
  }

  // MARK: - Private

  private mutating func integer(_ object: JSONObject, _ name: String) -> Int? {
    guard let value = object.known(name) else { return nil }
    guard let integer = value.integer else {
      problem = .invalid("$.\(name)", "The JSON value could not be converted to System.Int32.")
      return nil
    }
    return integer
  }

  private mutating func checkBounds(_ field: String, _ value: Int?, _ bounds: ClosedRange<Int>) {
    guard let value, !bounds.contains(value), problem == nil else { return }
    problem = .invalid(field, "The field \(field) must be between \(bounds.lowerBound) and \(bounds.upperBound).")
  }
}
