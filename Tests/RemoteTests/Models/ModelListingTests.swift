import Testing

@testable import Remote

@Suite("List of a model's files")
struct ModelListingTests {
  private func files(_ text: String) throws -> [ModelFile] { try ModelListing.files(Array(text.utf8)) }

  @Test("large files are proved by SHA-256, small ones as Git does, others by their size")
  func proofs() throws {
    let sha256 = String(repeating: "aB", count: 32)
    let sha1 = String(repeating: "0c", count: 20)
    let files = try files(
      """
      [{"type":"file","path":"model.safetensors","size":130,"oid":"\(sha1)","lfs":{"oid":"\(sha256)","size":9000}},
       {"type":"file","path":"config.json","size":12,"oid":"\(sha1)","lfs":null},
       {"type":"file","path":"vocab.txt","size":3,"oid":"short"},
       {"type":"directory","path":"tokenizer.json","size":0},
       {"type":"file","path":"pytorch_model.bin","size":5}, {"path":7}, null]
      """)
    #expect(
      files == [
        ModelFile(path: "config.json", size: 12, proof: .gitBlob(sha1)),
        ModelFile(path: "model.safetensors", size: 9000, proof: .sha256(sha256.lowercased())),
        ModelFile(path: "vocab.txt", size: 3, proof: .sizeOnly),
      ])
  }

  @Test(
    "paths that lead out of the folder are no files of a model",
    arguments: [
      "../config.json", "/config.json", "./config.json", "1_Pooling/../config.json", "config.json/", "CONFIG.JSON",
    ]
  )
  func paths(path: String) throws {
    #expect(try files(#"[{"type":"file","path":"\#(path)","size":1}]"#).isEmpty)
  }

  @Test(
    "what is no list, or has a file of no size, is refused",
    arguments: [
      "", "<html>", "{}", #"[{"type":"file","path":"config.json"}]"#,
      #"[{"type":"file","path":"config.json","size":-1}]"#, #"[{"type":"file","path":"config.json","size":1e30}]"#,
    ]
  )
  func unreadable(text: String) {
    #expect(throws: CallFailure.self) { try files(text) }
  }

  @Test(
    "a model needs its configuration, its weights and a tokenizer",
    arguments: [
      (["config.json", "model.safetensors", "tokenizer.json"], nil),
      (["config.json", "model.safetensors", "vocab.txt"], nil),
      (["config.json", "tokenizer.json"], "model.safetensors"), (["model.safetensors", "vocab.txt"], "config.json"),
      (["config.json", "model.safetensors"], "tokenizer.json"), ([], "config.json"),
    ]
  )
  func lack(paths: [String], expected: String?) {
    let files = paths.map { ModelFile(path: $0, size: 1, proof: .sizeOnly) }
    #expect(ModelListing.lack(in: files) == expected)
  }
}
