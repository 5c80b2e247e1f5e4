import Assistant
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

@Suite("The figures")
struct MetricsTests {
  @Test("count requests by route, method and class of status; what no route answers is one label")
  func requests() async throws {
    try await WebTest.withServer { client in
      for path in ["/livez", "/a", "/b?c=secret", "/v1/offers/../d"] {
        _ = try await client.execute(uri: path, method: .get)
      }
      let text = String(buffer: try await client.execute(uri: "/metrics", method: .get).body)
      #expect(text.contains(#"vie_http_requests_total{route="/livez",method="GET",status="2xx"} 1"# + "\n"))
      #expect(text.contains(#"vie_http_requests_total{route="unknown",method="GET",status="4xx"} 3"# + "\n"))
      #expect(text.contains("vie_offers_live 3\n"))
      #expect(!text.contains("secret"))
    }
  }

  @Test("every line is a comment or a sample that Prometheus can read")
  func format() async throws {
    try await WebTest.withServer { client in
      let response = try await client.execute(uri: "/metrics", method: .get)
      #expect(response.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
      let sample = #/[a-z_]+(\{([a-z]+="[^"\\\n]*",?)*\})? (-?[0-9.]+(e-?[0-9]+)?|NaN|[+-]Inf)/#
      let comment = #/# (HELP [a-z_]+ .+|TYPE [a-z_]+ (counter|gauge|histogram))/#
      for line in String(buffer: response.body).split(separator: "\n") {
        let isFine = try sample.wholeMatch(in: line) != nil || comment.wholeMatch(in: line) != nil
        #expect(isFine, "\(line)")
      }
    }
  }

  @Test("a histogram counts up to its bounds")
  func histogram() {
    let metrics = Metrics()
    for milliseconds in [1, 3, 3, 40_000] {
      metrics.count(.init(route: "/a", method: "GET", statusClass: 2), took: .milliseconds(milliseconds))
    }
    var text = MetricsText()
    text.add("t", "Times.", by: "route", metrics.snapshot.durations)
    #expect(text.text.contains(#"t_bucket{route="/a",le="0.001"} 1"# + "\n"))
    #expect(text.text.contains(#"t_bucket{route="/a",le="0.005"} 3"# + "\n"))
    #expect(text.text.contains(#"t_bucket{route="/a",le="30"} 3"# + "\n"))
    #expect(text.text.contains(#"t_bucket{route="/a",le="+Inf"} 4"# + "\n"))
    #expect(text.text.contains(#"t_count{route="/a"} 4"# + "\n"))
  }

  @Test("tell the stages of a search by their names, and no more time than it took")
  func stages() async throws {
    let metrics = Metrics()
    let folder = try TemporaryFolder()
    let services = try await WebTest.services(over: WebTest.offers(), in: folder)
    var response = try await services.searcher().search(SearchRequest(query: "data"))
    #expect(response.stages.map(\.stage) == SearchStage.allCases)
    #expect(response.stages.reduce(.zero) { $0 + $1.duration } <= response.duration)
    response.stages = [(.ranking, .microseconds(80)), (.ranking, .seconds(2)), (.words, .zero)]
    metrics.count(response)
    response.stages = []
    metrics.count(response)
    #expect(metrics.snapshot.searches == ["made": 1, "kept": 1])
    let stages = metrics.snapshot.stages
    #expect(stages["ranking"]?.total == 2)
    #expect(stages["ranking"]?.counts.last == 1)
    #expect(Set(stages.keys) == ["ranking", "words"])
    var text = MetricsText()
    text.add("t", "Times.", by: "stage", stages)
    #expect(text.text.contains(#"t_bucket{stage="ranking",le="0.0001"} 1"# + "\n"))
    #expect(text.text.contains(#"t_bucket{stage="ranking",le="+Inf"} 2"# + "\n"))
  }

  @Test("a label can't break out of its quotes")
  func escaping() {
    var text = MetricsText()
    text.add("a", .gauge, "A.", [([("l", "x\"\u{301}\\\n}")], 1)])
    #expect(text.text.hasSuffix("a{l=\"x\\\"\u{301}\\\\\\n}\"} 1\n"))
  }
}
