import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("FileReplacement")
struct FileReplacementTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test("a failure in the middle leaves the old file as it was and nothing beside it")
  func failure() throws {
    let path = folder.file("a.json")
    try OfferFileFixtures.write("old", to: path)
    #expect(throws: OfferFileError.diskFull(path: path)) {
      try FileReplacement(path: path).write { (output) throws(OfferFileError) in
        try output.append(repeatElement(0x61, count: 3 << 20))
        throw .diskFull(path: path)
      }
    }
    #expect(try OfferFileFixtures.bytes(path) == Array("old".utf8))
    #expect(try names == ["a.json"])
  }

  @Test("a failure where no file was leaves none")
  func failureOfNewFile() throws {
    let path = folder.file("a.json")
    #expect(throws: OfferFileError.diskFull(path: path)) {
      try FileReplacement(path: path).write { (_) throws(OfferFileError) in throw .diskFull(path: path) }
    }
    #expect(try names.isEmpty)
  }

  @Test("while a file is being written, its old content is there to be read")
  func meanwhile() throws {
    let path = folder.file("a.json")
    try OfferFileFixtures.write("old", to: path)
    var meanwhile: [UInt8]?
    try FileReplacement(path: path).write { (output) throws(OfferFileError) in
      try output.append("new".utf8)
      try output.flush()
      meanwhile = try? OfferFileFixtures.bytes(path)
    }
    #expect(meanwhile == Array("old".utf8))
    #expect(try OfferFileFixtures.bytes(path) == Array("new".utf8))
  }

  @Test("a temporary file that a killed process left behind is no obstacle")
  func leftover() throws {
    let leftover = folder.file(".vie-\(ProcessInfo.processInfo.processIdentifier)-0.tmp")
    try OfferFileFixtures.write("left", to: leftover)
    try FileReplacement(path: folder.file("a")).write { (output) throws(OfferFileError) in try output.append("new".utf8)
    }
    #expect(try OfferFileFixtures.bytes(folder.file("a")) == Array("new".utf8))
    #expect(try OfferFileFixtures.bytes(leftover) == Array("left".utf8))
  }

  @Test("a named pipe is written to directly and stays a pipe")
  func namedPipe() throws {
    let path = folder.file("pipe.json")
    try #require(mkfifo(path, 0o600) == 0)
    // Opened for both directions, so that neither end waits for the other.
    let pipe = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    defer { close(pipe) }
    try OfferFileWriter(path: path).write([])
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = read(pipe, &bytes, bytes.count)
    #expect(bytes.prefix(max(0, count)).elementsEqual("[]\n".utf8))
    #expect(try names == ["pipe.json"])
  }
}
