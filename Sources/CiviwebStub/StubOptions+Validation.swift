extension StubOptions {
  /// Why options make no sense: which one, and what it must be.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    /// The option, under its name on the command line.
    package let option: String
    /// What its value must be.
    package let requirement: String

    /// One sentence.
    package var description: String { "The value of \(option) must be \(requirement)." }
  }

  /// Checks every option, and throws at the first that makes no sense.
  package func validate() throws(Failure) {
    try Self.require((1...Int(Int32.max)).contains(maximumLimit), "--max-limit", "from 1 to 2147483647")
    try Self.require((0...86_400).contains(delay), "--delay", "a number of seconds from 0 to 86400")
    try Self.require(
      bytesPerSecond.map((0.001...1e9).contains) ?? true,
      "--drip",
      "a number of bytes from 0.001 to 1000000000"
    )
    try validateKeys()
    try validateFaults()
    try validateMovement()
  }

  // MARK: - Private

  private func validateKeys() throws(Failure) {
    for (option, key) in [("--require-key", requiredKey), ("--key-in-page", keyInPage)] {
      try Self.require(key.map(Self.isHeaderValue) ?? true, option, "one or more visible ASCII characters")
    }
    try Self.require((rotateKeyAfter ?? 0) >= 0, "--rotate-key-after", "0 or more")
    try Self.require(rotateKeyAfter == nil || requiredKey != nil, "--rotate-key-after", "used with --require-key")
  }

  private func validateFaults() throws(Failure) {
    try Self.require((0...1).contains(faults.failureRate), "--failure-rate", "a number from 0 to 1")
    try Self.require(Self.isHeaderValue(faults.retryAfter), "--retry-after", "one or more visible ASCII characters")
    let periods = [
      ("--rate-limit-every", faults.rateLimitEvery), ("--truncate-every", faults.truncateEvery),
      ("--html-every", faults.webPageEvery), ("--empty-page-every", faults.emptyPageEvery),
      ("--no-content-every", faults.noContentEvery),
    ]
    for (option, period) in periods {
      try Self.require((period ?? 1) >= 1, option, "1 or more")
    }
  }

  private func validateMovement() throws(Failure) {
    let counts = [
      ("--short-page", movement.shortPage ?? 0), ("--duplicate", movement.duplicates),
      ("--insert", movement.insertions), ("--remove", movement.removals), ("--pin", movement.pins),
    ]
    for (option, count) in counts {
      try Self.require(count >= 0, option, "0 or more")
    }
  }

  private static func require(_ condition: Bool, _ option: String, _ requirement: String) throws(Failure) {
    guard condition else { throw Failure(option: option, requirement: requirement) }
  }

  /// A value that goes through a header unchanged: no control characters, no spaces at its ends.
  private static func isHeaderValue(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else { return false }
    return bytes.allSatisfy { (0x20...0x7E).contains($0) }
  }
}
