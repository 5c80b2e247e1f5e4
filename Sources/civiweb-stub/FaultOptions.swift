import ArgumentParser
import CiviwebStub

/// What goes wrong.
struct FaultOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "The share of requests that fail: 500, 502, 503, closed, truncated, HTML or empty, from 0 to 1."
  )
  var failureRate = 0.0

  @Option(parsing: .unconditional, help: "The seed that decides which requests fail, and how.")
  var seed: UInt64 = 0

  @Option(parsing: .unconditional, help: ArgumentHelp("Each nth request answers 429.", valueName: "n"))
  var rateLimitEvery: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The Retry-After of the 429, sent as it is: a number, a date, nonsense.", valueName: "value")
  )
  var retryAfter = "1"

  @Option(parsing: .unconditional, help: ArgumentHelp("Wait before each answer.", valueName: "seconds"))
  var delay = 0.0

  @Option(parsing: .unconditional, help: ArgumentHelp("Send bodies at this rate.", valueName: "bytes-per-second"))
  var drip: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Each nth request answers 200 with truncated JSON and a length to match.", valueName: "n")
  )
  var truncateEvery: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Each nth request answers 200 with HTML.", valueName: "n"))
  var htmlEvery: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Each nth search answers the right count and no offers.", valueName: "n")
  )
  var emptyPageEvery: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Each nth search answers 204.", valueName: "n"))
  var noContentEvery: Int?

  /// Sets the options that are given here.
  func apply(to options: inout StubOptions) {
    options.delay = delay
    options.bytesPerSecond = drip
    options.faults.failureRate = failureRate
    options.faults.seed = seed
    options.faults.rateLimitEvery = rateLimitEvery
    options.faults.retryAfter = retryAfter
    options.faults.truncateEvery = truncateEvery
    options.faults.webPageEvery = htmlEvery
    options.faults.emptyPageEvery = emptyPageEvery
    options.faults.noContentEvery = noContentEvery
  }
}
