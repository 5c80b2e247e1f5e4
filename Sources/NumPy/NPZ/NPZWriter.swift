import Foundation

/// Writes an `.npz` file, array by array, in the order in which they come.
///
/// Equal arrays give equal files. NumPy opens what is written, numbers and texts with `allow_pickle=False`.
package final class NPZWriter {
  /// How the arrays are packed.
  package enum Compression: Sendable, CaseIterable {
    /// As they are, aligned so that a program can use them where they lie; NumPy's `savez`.
    case stored
    /// By deflate; NumPy's `savez_compressed`.
    case deflated
  }

  private let path: String
  private let method: ZipMethod
  private var zip: ZipWriter
  private let replacement: NPZReplacement?
  private var names: Set<String> = []
  /// The array that is being written, and how many bytes of it are still to come.
  private var current = ""
  private var missing = 0
  private var isFinished = false

  /// Writes beside `path` and takes its place when `finish()` is called; dropped before that, it leaves nothing behind.
  package init(path: String, compression: Compression) throws(NumPyError) {
    let replacement = try NPZReplacement(path: path)
    self.replacement = replacement
    self.path = path
    method = compression.method
    zip = ZipWriter(ZipSink(descriptor: replacement.descriptor))
  }

  /// Writes into an empty file that the caller opened, syncs, closes and puts where it belongs.
  /// - Parameter name: what messages call it.
  package init(descriptor: Int32, name: String, compression: Compression) {
    replacement = nil
    path = name
    method = compression.method
    zip = ZipWriter(ZipSink(descriptor: descriptor))
  }

  /// An archive of arrays, in memory.
  package static func bytes(
    of arrays: [(name: String, array: NumPyArray)], compression: Compression
  ) throws(NumPyError) -> [UInt8] {
    let sink = ZipSink()
    let writer = NPZWriter(sink, compression: compression)
    for (name, array) in arrays { try writer.add(array, named: name) }
    try writer.finish()
    return sink.content
  }

  private init(_ sink: ZipSink, compression: Compression) {
    replacement = nil
    path = "the archive"
    method = compression.method
    zip = ZipWriter(sink)
  }

  /// Adds an array under a name that none had before.
  package func add(_ array: NumPyArray, named name: String) throws(NumPyError) {
    switch array.content {
    case .bytes(let bytes):
      try begin(name, header: array.header, byteCount: bytes.count)
      try bytes.withUnsafeBytes { bytes throws(NumPyError) in try append(bytes) }
    case .objects(let objects):
      let pickle: [UInt8]
      do throws(NumPyError) {
        pickle = try Pickler.bytes(of: objects, shape: array.shape)
      } catch {
        guard case .unfit(_, let reason) = error else { throw error }
        throw .unfit(entry: name, reason: reason)
      }
      try begin(name, header: array.header, byteCount: pickle.count)
      let result = pickle.withUnsafeBytes { bytes in
        Result { () throws(NumPyError) in try append(bytes) }
      }
      try result.get()
    }
    try end()
  }

  /// Starts an array of numbers in C order that is never in memory as a whole; `append` and `end` follow.
  package func begin<Element: NumPyElement>(
    _ name: String, of element: Element.Type, shape: [Int]
  ) throws(NumPyError) {
    let header: NPYHeader
    do {
      header = try NPYHeader(type: Element.numPyType, shape: shape)
    } catch {
      throw .unfit(entry: name, reason: "its shape \(shape) makes no sense")
    }
    try begin(name, header: header, byteCount: header.byteCount)
  }

  /// Adds elements to the array that was started, row by row.
  /// - Throws: `unfit` if they are more than its shape says.
  package func append<Element: NumPyElement>(_ elements: [Element]) throws(NumPyError) {
    let result = elements.withUnsafeBytes { bytes in
      Result { () throws(NumPyError) in try append(bytes) }
    }
    try result.get()
  }

  /// Ends the array that was started.
  /// - Throws: `unfit` if it has fewer elements than its shape says.
  package func end() throws(NumPyError) {
    guard missing == 0 else { throw .unfit(entry: current, reason: "it has fewer elements than its shape says") }
    try checked { () throws(SystemError) in try zip.end() }
  }

  /// Ends the archive, and brings it to the disk and to its place if it was given a path. Call it once, last.
  package func finish() throws(NumPyError) {
    precondition(!isFinished, "an archive is finished once")
    isFinished = true
    do {
      try zip.finish()
    } catch {
      throw .writing(path, code: error.code)
    }
    try replacement?.commit()
  }

  // MARK: -

  private func begin(_ name: String, header: NPYHeader, byteCount: Int) throws(NumPyError) {
    guard Self.isSound(name), names.insert(name).inserted else {
      throw .unfit(entry: NumPyFault.quoted(name), reason: "its name is taken, or no name for an array")
    }
    let head = header.bytes
    (current, missing) = (name, byteCount)
    try checked { () throws(SystemError) in
      try zip.begin(name + ".npy", size: head.count + byteCount, method: method)
      try zip.append(head)
    }
  }

  private func append(_ bytes: UnsafeRawBufferPointer) throws(NumPyError) {
    guard bytes.count <= missing else {
      throw .unfit(entry: current, reason: "it has more elements than its shape says")
    }
    missing -= bytes.count
    try checked { () throws(SystemError) in try zip.append(bytes) }
  }

  private func checked(_ body: () throws(SystemError) -> Void) throws(NumPyError) {
    do {
      try body()
    } catch {
      throw .writing(path, code: error.code)
    }
  }

  /// Whether our own reader takes the name.
  private static func isSound(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 1_000 && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      && parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8) }
  }
}

extension NPZWriter.Compression {
  fileprivate var method: ZipMethod {
    switch self {
    case .stored: .stored
    case .deflated: .deflated
    }
  }
}
