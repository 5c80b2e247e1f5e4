import Offers

/// What a hub says about the files of a repository.
enum ModelListing {
  /// The largest file that is believed, in bytes.
  private static let largestFile = 1 << 40

  /// The files that an encoder may need, in the order of their paths.
  ///
  /// - Throws: `unreadable` where the answer is no list of files.
  static func files(_ body: [UInt8]) throws(CallFailure) -> [ModelFile] {
    guard let json = try? JSONValue(parsing: body), case .array(let entries) = json else {
      throw .unreadable("something that is no list of files")
    }
    var files: [String: ModelFile] = [:]
    for entry in entries {
      guard case .string(let path)? = entry["path"], ModelFile.wanted.contains(path), isFile(entry) else { continue }
      files[path] = try file(entry, path: path)
    }
    return files.values.sorted { $0.path < $1.path }
  }

  /// What is missing for an encoder, as sentences name it; nil where nothing is.
  static func lack(in files: [ModelFile]) -> String? {
    let paths = Set(files.map(\.path))
    for path in ["config.json", "model.safetensors"] where !paths.contains(path) { return path }
    let tokenizers: Set<String> = ["tokenizer.json", "vocab.txt"]
    return paths.isDisjoint(with: tokenizers) ? "tokenizer.json" : nil
  }

  // MARK: -

  private static func isFile(_ entry: JSONValue) -> Bool {
    entry["type"] == .string("file") || entry["type"] == nil
  }

  private static func file(_ entry: JSONValue, path: String) throws(CallFailure) -> ModelFile {
    let large = entry["lfs"].flatMap { $0.isNull ? nil : $0 }
    guard case .number(let digits)? = large?["size"] ?? entry["size"], let size = Int(digits),
      (0...largestFile).contains(size)
    else { throw .unreadable("a list of files that doesn't say how large \(path) is") }
    // Beside "lfs", "oid" is the digest of a pointer to the content.
    let proof: ModelFile.Proof
    if let large {
      proof = digest(large["oid"], digits: 64).map { .sha256($0) } ?? .sizeOnly
    } else {
      proof = digest(entry["oid"], digits: 40).map { .gitBlob($0) } ?? .sizeOnly
    }
    return ModelFile(path: path, size: size, proof: proof)
  }

  private static func digest(_ value: JSONValue?, digits: Int) -> String? {
    guard case .string(let text)? = value else { return nil }
    let prefix = "sha256:"
    let hex = Array(text.utf8.starts(with: prefix.utf8) ? text.utf8.dropFirst(prefix.utf8.count) : text.utf8[...])
    guard hex.count == digits else { return nil }
    let isHex = hex.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
    return isHex ? String(decoding: hex, as: UTF8.self).lowercased() : nil
  }
}
