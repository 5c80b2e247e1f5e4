import Foundation
import Testing

@testable import Remote

@Suite("A file that is being fetched")
struct PartFileTests {
  /// `git hash-object` and `sha256sum` of "hello\n".
  private static let gitBlob = "ce013625030ba8dba906f756967f9e9ca394464a"
  private static let sha256 = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"

  private func append(_ text: String, to part: PartFile) throws {
    try Array(text.utf8).withUnsafeBytes { try part.append($0) }
  }

  @Test(
    "what adds up is accepted, piece by piece, and over two pulls",
    arguments: [.gitBlob(gitBlob), .sha256(sha256), .sizeOnly] as [ModelFile.Proof]
  )
  func pieces(proof: ModelFile.Proof) async throws {
    try await Fixtures.withFolder { folder in
      let path = folder.appending(path: "a.part").path
      let file = ModelFile(path: "a", size: 6, proof: proof)
      let first = try PartFile(file, at: path)
      try append("he", to: first)
      try append("l", to: first)
      let second = try PartFile(file, at: path)
      #expect(second.size == 3)
      try append("lo\n", to: second)
      #expect(throws: Never.self) { try second.finish() }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "hello\n")
    }
  }

  @Test(
    "other content is refused, and so are too few bytes and too many",
    arguments: [("hellO\n", "its digest is"), ("hello", "it has 5 bytes instead of 6")]
  )
  func wrongContent(text: String, reason: String) async throws {
    try await Fixtures.withFolder { folder in
      let file = ModelFile(path: "a", size: 6, proof: .sha256(Self.sha256))
      let part = try PartFile(file, at: folder.appending(path: "a.part").path)
      try append(text, to: part)
      let error = #expect(throws: ModelPullError.self) { try part.finish() }
      #expect(error?.kind == .damaged)
      #expect(error?.description.contains(reason) == true)
      #expect(throws: ModelPullError.self) { try append("more", to: part) }
    }
  }

  @Test("more than the whole file is begun anew")
  func tooLong() async throws {
    try await Fixtures.withFolder { folder in
      let path = folder.appending(path: "a.part").path
      try "far too long".write(toFile: path, atomically: false, encoding: .utf8)
      let part = try PartFile(ModelFile(path: "a", size: 6, proof: .gitBlob(Self.gitBlob)), at: path)
      #expect(part.size == 0)
      try append("hello\n", to: part)
      #expect(throws: Never.self) { try part.finish() }
    }
  }

  @Test("a full disk is called that, and for the rest the system's words are kept")
  func faults() {
    #expect(FileFault.error("x", number: ENOSPC) == .diskFull(path: "x", needed: nil))
    #expect(FileFault.error("x", number: EACCES) == .unwritable(path: "x", reason: "Permission denied"))
  }
}
