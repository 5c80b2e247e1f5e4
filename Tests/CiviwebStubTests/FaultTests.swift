import Testing

@testable import CiviwebStub

@Suite("Faults")
struct FaultTests {
  private func faults(_ count: Int, _ change: (inout FaultPlan) -> Void) -> [Fault?] {
    var plan = FaultPlan()
    change(&plan)
    return (1...count).map { plan.fault(forRequest: $0, search: $0) }
  }

  @Test("a plan without faults has none")
  func none() {
    #expect(faults(50) { _ in }.allSatisfy { $0 == nil })
  }

  @Test("the same seed gives the same faults, another seed others")
  func determinism() {
    let first = faults(100) { ($0.failureRate, $0.seed) = (0.3, 5) }
    #expect(first == faults(100) { ($0.failureRate, $0.seed) = (0.3, 5) })
    #expect(first != faults(100) { ($0.failureRate, $0.seed) = (0.3, 6) })
  }

  @Test("about the given share fails, in every way of the mix")
  func share() {
    let failures = faults(2000) { ($0.failureRate, $0.seed) = (0.3, 5) }.compactMap { $0 }
    #expect((540...660).contains(failures.count))
    #expect(Set(failures) == Set(Fault.mix))
  }

  @Test("a rate of 1 fails every request")
  func certainty() {
    #expect(faults(100) { $0.failureRate = 1 }.allSatisfy { $0 != nil })
  }

  @Test(
    "each nth request gets its fault",
    arguments: [
      (\FaultPlan.rateLimitEvery, Fault.rateLimit), (\.truncateEvery, .truncatedBody), (\.webPageEvery, .webPage),
      (\.emptyPageEvery, .emptyPage), (\.noContentEvery, .noContent),
    ] as [(WritableKeyPath<FaultPlan, Int?> & Sendable, Fault)]
  )
  func periods(period: WritableKeyPath<FaultPlan, Int?> & Sendable, fault: Fault) {
    #expect(faults(6) { $0[keyPath: period] = 3 } == [nil, nil, fault, nil, nil, fault])
  }

  @Test("Retry-After is sent verbatim", arguments: ["2", "-5", "Wed, 21 Oct 2026 07:28:00 GMT", "1e999"])
  func retryAfter(value: String) throws {
    var state = try StubFixtures.state { ($0.faults.rateLimitEvery, $0.faults.retryAfter) = (1, value) }
    #expect(state.search() == StubAnswer(status: 429, retryAfter: value))
  }

  @Test("a truncated answer is 200 with the head of the JSON")
  func truncation() throws {
    var state = try StubFixtures.state { $0.faults.truncateEvery = 2 }
    let whole = state.search()
    let cut = state.search()
    #expect(cut.status == 200)
    #expect(cut.json == nil)
    #expect(whole.text.hasPrefix(cut.text))
    #expect(cut.delivery == .whole)
  }

  @Test("an empty page keeps the right count")
  func emptyPage() throws {
    var state = try StubFixtures.state(3) { $0.faults.emptyPageEvery = 1 }
    let answer = state.search()
    #expect(answer.identifiers == [])
    #expect(answer.count == 3)
  }

  @Test("details requests don't count as searches")
  func searchesOnly() throws {
    var state = try StubFixtures.state(3) { $0.faults.noContentEvery = 2 }
    #expect(state.search().status == 200)
    #expect(state.details(1).status == 200)
    #expect(state.search().status == 204)
  }

  @Test("neither the home page nor a refused key takes a fault")
  func exemptions() throws {
    var state = try StubFixtures.state { ($0.faults.failureRate, $0.requiredKey) = (1, "key") }
    #expect(state.answer(to: StubRequest("GET", "/")).status == 200)
    #expect(state.search(key: "wrong").status == 401)
    #expect(state.requests.allSatisfy { $0.fault == nil })
  }

  @Test("a failed page isn't the first page: the short one comes when the answer does")
  func failedFirstPage() throws {
    var state = try StubFixtures.state(5) { ($0.faults.rateLimitEvery, $0.movement.shortPage) = (2, 1) }
    #expect(state.details(1).status == 200)
    #expect(state.search().status == 429)
    #expect(state.search().identifiers == [5])
    #expect(state.search().status == 429)
    #expect(state.search().identifiers == [5, 4, 3, 2, 1])
  }

  @Test("SplitMix64 gives the reference's numbers")
  func generator() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }
}
