/// Counts what each client has left of its rate (token buckets). A plain value; the moment is handed in.
///
/// Memory is bounded: clients are kept in two generations of at most `capacity`, and the older one is forgotten when the
/// younger is full or old enough for every bucket of the older to be full again.
struct TokenBuckets {
  private let limit: RateLimit
  private let capacity: Int
  private var young: [ClientAddress: Bucket] = [:]
  private var old: [ClientAddress: Bucket] = [:]
  private var turned: Duration = .zero

  init(_ limit: RateLimit, capacity: Int = 10_000) {
    self.limit = limit
    self.capacity = capacity
  }

  /// Takes one request off the client's bucket.
  ///
  /// - Parameter now: the time since any fixed moment.
  /// - Returns: after how many seconds to come again; nil where the request may pass.
  mutating func take(_ client: ClientAddress, at now: Duration) -> Double? {
    guard let rate = client.isLoopback ? limit.local : limit.remote else { return nil }
    if young.count >= capacity || now - turned > .seconds(60) {
      (old, young, turned) = (young, [:], now)
    }
    let burst = max(1, rate * 2)
    var bucket = young[client] ?? old[client] ?? Bucket(left: burst, filled: now)
    bucket.left = min(burst, bucket.left + max(0, (now - bucket.filled) / .seconds(1)) * rate)
    bucket.filled = now
    let passes = bucket.left >= 1
    if passes { bucket.left -= 1 }
    young[client] = bucket
    return passes ? nil : (1 - bucket.left) / rate
  }

  /// How many clients are remembered.
  var count: Int { young.count + old.count }

  private struct Bucket {
    var left: Double
    var filled: Duration
  }
}
