import Testing

@testable import Remote

@Suite("Names of models")
struct ModelNameTests {
  @Test(
    "an owner and a name make a repository",
    arguments: ["intfloat/multilingual-e5-small", "sentence-transformers/all-MiniLM-L6-v2", "a/b", "A_1/b.c-d_2"]
  )
  func repository(text: String) {
    #expect(ModelRepository(text)?.description == text)
  }

  @Test(
    "nothing that leads elsewhere does",
    arguments: [
      "", "bert", "a/", "/b", "a/b/c", "../b", "a/..", "a/.b", ".a/b", "-a/b", "a/b..c", "a b/c", "a/b?c", "a/b#c",
      "a/b%2F",
      "a\\b/c", "a/b\n", "é/b", "a/b\u{301}", "a/\(String(repeating: "x", count: 97))",
    ]
  )
  func noRepository(text: String) {
    #expect(ModelRepository(text) == nil)
  }

  @Test(
    "a revision is one part of a path",
    arguments: [("main", "main"), ("v1.0", "v1.0"), ("refs/pr/1", "refs%2Fpr%2F1"), ("0a1b2c", "0a1b2c")]
  )
  func revision(text: String, component: String) {
    #expect(ModelRevision(text)?.pathComponent == component)
  }

  @Test(
    "other texts are no revision", arguments: ["", "..", "a/../b", "/a", "a/", "a//b", "a b", "a?b", ".git", "a%2F"])
  func noRevision(text: String) {
    #expect(ModelRevision(text) == nil)
  }
}
