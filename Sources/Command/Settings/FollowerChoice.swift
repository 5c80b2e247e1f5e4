import Remote

/// What follows the store, as `--follow` names it.
enum FollowerChoice: Sendable, Equatable {
  /// Nothing any more.
  case none
  /// A collection on a Chroma server.
  case chroma(ChromaAddress)

  init(_ name: String) throws(SettingsError) {
    if name == "none" {
      self = .none
      return
    }
    guard ChromaAddress.isMeant(by: name) else { throw .badFollower(name, reason: "it is no chroma:// address") }
    do { self = .chroma(try ChromaAddress(name)) } catch { throw .badFollower(name, reason: error.description) }
  }
}
