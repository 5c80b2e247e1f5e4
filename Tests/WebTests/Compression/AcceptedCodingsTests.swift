import HTTPTypes
import Testing

@testable import Web

@Suite("Accept-Encoding")
struct AcceptedCodingsTests {
  @Test(
    "allows gzip",
    arguments: [
      "gzip", "GZIP", "x-gzip", "*", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8, *;q=0.1", "gzip;q=0.001",
      " gzip ; q=1.000 ", "identity;q=0, gzip", "identity;q=0.5, *", "gzip;Q=0.5", "identity, gzip", "*;q=0, gzip",
    ])
  func allowed(value: String) {
    #expect(AcceptedCodings([.acceptEncoding: value]).prefersGzip)
  }

  @Test(
    "doesn't allow gzip",
    arguments: [
      "", "identity", "br", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *", "identity, gzip;q=0.5", "gzip;q=2",
      "gzip;q=1.001", "gzip;q=", "gzip;q=0.5x", "gzip;q=-1", "gzip;q=nan", "gzip;level=9", "gzip;", "gzip;q=1;q=0",
      "gzip, gzip;q=0", "gzipped", "gzi", ",,;q=1,", "g\u{301}zip", "gzip;q=0.0001", "gzip;q=1e0",
    ])
  func refused(value: String) {
    #expect(!AcceptedCodings([.acceptEncoding: value]).prefersGzip)
  }

  @Test("is read over all its lines, and is nothing where there is none")
  func lines() {
    var headers = HTTPFields()
    #expect(!AcceptedCodings(headers).prefersGzip)
    headers.append(HTTPField(name: .acceptEncoding, value: "br"))
    headers.append(HTTPField(name: .acceptEncoding, value: "gzip"))
    #expect(AcceptedCodings(headers).prefersGzip)
  }
}
