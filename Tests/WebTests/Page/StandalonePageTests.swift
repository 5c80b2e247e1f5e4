import Crypto
import Foundation
import Offers
import Testing

@testable import Web

@Suite("StandalonePage")
struct StandalonePageTests {
  @Test(
    "nothing in a report ends the element that it stands in, and it reads back as it was",
    arguments: ["</script><script>alert(1)</script>", "<!-- <script>", "a\u{2028}b", "<\u{301}/script>", "\"\\<\u{0}"])
  func escaping(_ text: String) throws {
    let json = JSONValue.members([text: .string(text)])
    let written = StandalonePage.inScript(json)
    #expect(!written.utf8.contains(UInt8(ascii: "<")))
    #expect(try JSONValue(parsing: written) == json)
    let html = StandalonePage(json).html
    // Its own: the theme's, the report's, the plots'.
    #expect(html.components(separatedBy: "<script").count == 4)
    #expect(html.components(separatedBy: "</script>").count == 4)
  }

  @Test("its policy names the digests of its own scripts and style, and lets nothing else in")
  func policy() throws {
    let html = StandalonePage(.members([:])).html
    let policy = try #require(html.firstMatch(of: #/Content-Security-Policy" content="([^"]*)"/#)?.output.1)
    #expect(policy.hasPrefix("default-src 'none'; ") && policy.hasSuffix("base-uri 'none'; form-action 'none'"))
    #expect(!policy.contains("unsafe") && !policy.contains("http"))
    for (directive, tag) in [("script-src", "script"), ("style-src", "style")] {
      let pieces = html.components(separatedBy: "<\(tag)>").dropFirst()
      let texts = pieces.compactMap { $0.components(separatedBy: "</\(tag)>").first }
      let digests = texts.map { "'sha256-\(Data(SHA256.hash(data: Data($0.utf8))).base64EncodedString())'" }
      #expect(!digests.isEmpty)
      #expect(policy.contains("\(directive) \(digests.joined(separator: " "));"), "\(directive)")
    }
  }

  @Test("it leads nowhere and has no style of an element's own")
  func foreign() {
    let html = StandalonePage(.members([:])).html
    #expect(!html.contains("style=\"") && !html.contains("src=\"") && !html.contains("<link"))
    #expect(!html.contains("url(") && !html.contains("@import"))
  }
}
