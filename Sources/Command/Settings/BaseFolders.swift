/// The folders for data, configuration, cache and state by the XDG base directory specification.
struct BaseFolders {
  let data: String
  let configuration: String
  let cache: String
  let state: String

  init(environment: [String: String]) {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "."
    func folder(_ variable: String, _ standard: String) -> String {
      // The specification says to ignore relative paths.
      environment[variable].flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil } ?? home + standard
    }
    data = folder("XDG_DATA_HOME", "/.local/share")
    configuration = folder("XDG_CONFIG_HOME", "/.config")
    cache = folder("XDG_CACHE_HOME", "/.cache")
    state = folder("XDG_STATE_HOME", "/.local/state")
  }
}
