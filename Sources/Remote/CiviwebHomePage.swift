/// What the site's page tells a client of the API: `OFFRE_API_ENDPOINT` and `API_KEY` of its inline configuration.
struct CiviwebHomePage: Sendable, Equatable {
  /// The API's base; nil where the page names none that its site may name.
  let endpoint: WebAddress?
  /// The API's key; nil where the page shows none.
  let key: CiviwebKey?

  /// Reads a page; of several values the first usable one counts.
  init(html: [UInt8], site: WebAddress) {
    let scanner = ScriptScanner(html)
    endpoint = scanner.values(of: "OFFRE_API_ENDPOINT").lazy.compactMap { WebAddress($0) }
      .first { CiviwebAccess.isAllowed($0, for: site) }
    key = scanner.values(of: "API_KEY").lazy.compactMap { CiviwebKey($0) }.first
  }
}
