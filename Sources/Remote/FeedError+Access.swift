import Assistant

extension FeedError {
  /// The given key was answered with 401 or 403.
  static let givenKeyRefused = FeedError(
    .refused, "the API refused the given key",
    hint: "Check the key, or remove it to have it read from the site.")

  /// The key that the site shows was answered with 401, even after the site was read again.
  static let shownKeyRefused = FeedError(
    .refused, "the API refuses the key that its own site shows: the key changed, or the access rules did",
    hint: "Run the command again later, or give a key with `--api-key-file` or VIE_API_KEY.")

  /// The API answered 403.
  static func forbidden(_ peer: String) -> FeedError {
    FeedError(
      .refused, "\(peer) refuses access (403)",
      hint: "Run the command again later, or give a key with `--api-key-file` or VIE_API_KEY.")
  }

  /// The site's pages don't hold what a client needs.
  ///
  /// - Parameters:
  ///   - what: what is missing, as "no API key".
  ///   - status: what the last page was answered with.
  static func siteLacks(_ what: String, site: WebAddress, status: Int) -> FeedError {
    let isRefusal = status == 401 || status == 403
    let remark = (200..<300).contains(status) ? "" : ": it answers \(status)"
    return FeedError(
      isRefusal ? .refused : .notConfigured, "the site \(site) shows \(what)\(remark)",
      hint: "Give the key with `--api-key-file` or VIE_API_KEY, and the API's address with `--source`.")
  }

  /// The API answered with a status that no other try would better.
  static func rejected(_ answer: HTTPAnswer, by peer: String, hiding key: CiviwebKey?) -> FeedError {
    guard !answer.isRedirect else { return redirected(answer, by: peer, hiding: key) }
    let quote = PlainQuote.quote(answer.body, hiding: key)
    return FeedError(
      .failed, "\(peer) rejects the call with \(answer.status)\(quote.isEmpty ? "" : ": \(quote)")",
      hint: "Check the API's address; if it is right, the API has changed.")
  }

  /// The API went on refusing page sizes that it had named itself.
  static let noPageSize = FeedError(
    .failed, "the API refuses every page size, even the ones that it names",
    hint: "Run the command again later; if that doesn't help, the API has changed.")

  /// The address that was given for something can't be one.
  static func unusableAddress(of what: String, flag: String) -> FeedError {
    FeedError(
      .badArguments, "the address of the \(what) is no http or https address with a host",
      hint: "Give another one with `\(flag)`.")
  }

  // MARK: -

  private static func redirected(_ answer: HTTPAnswer, by peer: String, hiding key: CiviwebKey?) -> FeedError {
    let address = answer.location.flatMap { WebAddress($0) }
    let target = address.map { " to \(PlainQuote.quote($0.description.utf8, hiding: key))" }
    return FeedError(
      .failed, "\(peer) redirects (\(answer.status))\(target ?? ""), which is not followed",
      hint: "If the API has moved, give its new address with `--source`.")
  }
}
