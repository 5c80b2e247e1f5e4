import Foundation
import Offers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A small file that remembers what a site showed, so that not every run has to read its page.
///
/// Only its owner may read it, and it is replaced as a whole. A file that is damaged or something else is ignored.
struct CiviwebKeyCache: Sendable {
  /// What one site showed.
  struct Entry: Sendable, Equatable {
    /// The site whose page was read.
    let site: WebAddress
    /// The API that the key is for.
    let endpoint: WebAddress
    /// The key that the page showed.
    let key: CiviwebKey
    /// When the page was read.
    let readAt: Timestamp
  }

  /// How long an entry is believed.
  static let longestAge = Duration.seconds(7 * 86_400)

  private let path: String

  /// The file need not exist.
  init(file: URL) {
    path = file.path(percentEncoded: false)
  }

  /// The entry, where there is a usable one that is not too old.
  func entry(now: Timestamp) -> Entry? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: 65_536), let json = try? JSONValue(parsing: data) else { return nil }
    guard let entry = Self.entry(json) else { return nil }
    let age = now.since(entry.readAt)
    return age < Self.longestAge && age > .seconds(-86_400) ? entry : nil
  }

  /// Replaces the file.
  ///
  /// Nothing happens where that can't be done: the next run then reads the page again.
  func store(_ entry: Entry) {
    let json = JSONValue.members([
      "site": .string(entry.site.description),
      "endpoint": .string(entry.endpoint.description),
      "key": .string(entry.key.secret),
      "read_at": .string(entry.readAt.description),
    ])
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let draft = "\(path).\(UUID().uuidString)"
    guard Self.write(json.indentedText + "\n", toNewFile: draft), rename(draft, path) == 0 else {
      unlink(draft)
      return
    }
  }

  // MARK: -

  private static func entry(_ json: JSONValue) -> Entry? {
    guard case .string(let site)? = json["site"], case .string(let endpoint)? = json["endpoint"],
      case .string(let key)? = json["key"], case .string(let readAt)? = json["read_at"]
    else { return nil }
    guard let site = WebAddress(site), let endpoint = WebAddress(endpoint),
      CiviwebAccess.isAllowed(endpoint, for: site), let key = CiviwebKey(key), let readAt = Timestamp(readAt)
    else { return nil }
    return Entry(site: site, endpoint: endpoint, key: key, readAt: readAt)
  }

  private static func write(_ text: String, toNewFile path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.synchronize()
      try file.close()
      return true
    } catch {
      return false
    }
  }
}
