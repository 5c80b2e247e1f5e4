import ArgumentParser
import CiviwebStub

/// What is served, where, and to whom.
struct ServerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The offers: a JSON array, or an answer's envelope.", valueName: "file"))
  var offers: String

  @Option(parsing: .unconditional, help: "The port on 127.0.0.1; 0 for any free one.")
  var port = 0

  @Option(help: "The era of the API: v1 (until 2025) or v2.")
  var shape = StubShape.v2

  @Option(parsing: .unconditional, help: "The largest limit a search may ask for.")
  var maxLimit = 200

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The X-API-KEY every API request must carry; without it, HTTP 401.", valueName: "key")
  )
  var requireKey: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The key the home page shows. (default: the required one)", valueName: "key")
  )
  var keyInPage: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("After n API requests, both keys become a new one.", valueName: "n")
  )
  var rotateKeyAfter: Int?

  @Option(
    help: ArgumentHelp("Withdrawn offers: absent from searches, their details answer 500.", valueName: "ids"),
    transform: Self.identifiers
  )
  var withdrawn: [Int] = []

  @Option(help: ArgumentHelp("Write one line of JSON per request to a file, emptied first.", valueName: "file"))
  var log: String?

  /// Sets the options that are given here.
  func apply(to options: inout StubOptions) {
    options.shape = shape
    options.maximumLimit = maxLimit
    options.requiredKey = requireKey
    options.keyInPage = keyInPage
    options.rotateKeyAfter = rotateKeyAfter
    options.withdrawn = Set(withdrawn)
  }

  // MARK: - Private

  private static func identifiers(_ list: String) throws -> [Int] {
    try list.split(separator: ",").map { text in
      guard let identifier = Int(text) else {
        throw ValidationError("'\(text)' is not an offer's identifier: write them as 1,2,3.")
      }
      return identifier
    }
  }
}
