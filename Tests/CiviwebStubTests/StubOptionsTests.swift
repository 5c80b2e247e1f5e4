import CiviwebStub
import Testing

@Suite("Options")
struct StubOptionsTests {
  /// Changes that make no sense, and the option each is refused for.
  private static let nonsense: [(String, @Sendable (inout StubOptions) -> Void)] = [
    ("--max-limit", { $0.maximumLimit = 0 }),
    ("--max-limit", { $0.maximumLimit = .max }),
    ("--delay", { $0.delay = -1 }),
    ("--delay", { $0.delay = .nan }),
    ("--drip", { $0.bytesPerSecond = 0 }),
    ("--drip", { $0.bytesPerSecond = .infinity }),
    ("--require-key", { $0.requiredKey = "" }),
    ("--key-in-page", { $0.keyInPage = "a\r\nb" }),
    ("--rotate-key-after", { $0.rotateKeyAfter = 3 }),
    ("--failure-rate", { $0.faults.failureRate = -0.1 }),
    ("--failure-rate", { $0.faults.failureRate = .nan }),
    ("--retry-after", { $0.faults.retryAfter = "1\r\nX: y" }),
    ("--rate-limit-every", { $0.faults.rateLimitEvery = 0 }),
    ("--short-page", { $0.movement.shortPage = -1 }),
    ("--pin", { $0.movement.pins = -1 }),
  ]

  @Test("nonsense is refused by the option's name", arguments: nonsense.indices)
  func refusals(index: Int) {
    let (option, change) = Self.nonsense[index]
    var options = StubOptions()
    change(&options)
    let failure = #expect(throws: StubOptions.Failure.self) { try options.validate() }
    #expect(failure?.option == option)
  }

  @Test("the defaults make sense")
  func defaults() {
    #expect(throws: Never.self) { try StubOptions().validate() }
  }
}
