import Assistant
import Hummingbird
import Offers

/// `GET /metrics`, for Prometheus.
struct MetricsRoutes: Sendable {
  let services: WebServices
  let admission: Admission
  let connections: ConnectionTable

  func add(to router: Router<WebContext>) {
    router.get("metrics") { _, _ in
      Response(
        status: .ok, headers: [.contentType: MetricsText.contentType],
        body: .init(byteBuffer: ByteBuffer(string: await text())))
    }
  }

  // MARK: -

  private func text() async -> String {
    var text = MetricsText()
    text.add("vie_build_info", .gauge, "The program's version.", [([("version", services.version)], 1)])
    addRequests(to: &text)
    addAnswers(to: &text)
    await addStore(to: &text)
    if let state = services.synchronization?.state { addSync(state, to: &text) }
    addProcess(to: &text)
    return text.text
  }

  private func addRequests(to text: inout MetricsText) {
    let snapshot = services.metrics.snapshot
    let requests = snapshot.requests.sorted {
      ($0.key.route, $0.key.method, $0.key.statusClass) < ($1.key.route, $1.key.method, $1.key.statusClass)
    }
    text.add(
      "vie_http_requests_total", .counter, "Requests by route, method and class of status.",
      requests.map { request, count in
        let labels = [
          ("route", request.route), ("method", request.method), ("status", "\(request.statusClass)xx"),
        ]
        return (labels, Double(count))
      })
    text.add(
      "vie_http_request_duration_seconds", "How long requests took, streams to their end.", by: "route",
      snapshot.durations)
    text.add(
      "vie_searches_total", .counter, "Searches by whether the answer was kept or had to be made.",
      snapshot.searches.sorted { $0.key < $1.key }.map { ([("answer", $0.key)], Double($0.value)) })
    text.add("vie_search_stage_seconds", "How long the stages of searches took.", by: "stage", snapshot.stages)
    text.add("vie_http_requests_in_flight", .gauge, "Requests being worked on.", Double(admission.inFlight))
    text.add("vie_http_connections", .gauge, "Open connections.", Double(connections.count))
  }

  private func addAnswers(to text: inout MetricsText) {
    let snapshot = services.metrics.snapshot
    func samples<Value>(
      _ values: [String: Value], _ label: String, _ number: (Value) -> Double
    ) -> [(MetricsText.Labels, Double)] {
      values.sorted { $0.key < $1.key }.map { ([(label, $0.key)], number($0.value)) }
    }
    text.add(
      "vie_answers_total", .counter, "Answers by what wrote them.", samples(snapshot.answers, "author", Double.init))
    text.add(
      "vie_model_prompt_tokens_total", .counter, "Tokens that models have read for answers.",
      samples(snapshot.promptTokens, "model", Double.init))
    text.add(
      "vie_model_completion_tokens_total", .counter, "Tokens that models have written for answers.",
      samples(snapshot.completionTokens, "model", Double.init))
    text.add(
      "vie_model_cost_dollars_total", .counter, "What models have cost, as far as prices are known.",
      samples(snapshot.costs, "model") { $0 })
  }

  private func addStore(to text: inout MetricsText) async {
    let status = try? await services.store.status()
    text.add("vie_store_readable", .gauge, "Whether the store can be read.", status == nil ? 0 : 1)
    guard let status else { return }
    text.add("vie_offers_live", .gauge, "Offers online.", Double(status.live))
    text.add("vie_offers_withdrawn", .gauge, "Offers that were withdrawn.", Double(status.withdrawn))
    text.add(
      "vie_catalogue_age_seconds", .gauge, "How long ago the last whole reading of the catalogue began.",
      status.lastRefresh.map { services.now().since($0).seconds })
    guard let embedding = try? await services.store.embeddingStatus() else { return }
    text.add("vie_index_passages", .gauge, "Passages in the vector index.", Double(embedding.chunks))
    text.add("vie_index_pending_offers", .gauge, "Live offers that are not in it yet.", Double(embedding.pending))
  }

  private func addSync(_ state: SyncMonitor.State, to text: inout MetricsText) {
    text.add(
      "vie_sync_runs_total", .counter, "Background synchronisations by how they ended.",
      SyncMonitor.Outcome.allCases.map { ([("outcome", $0.rawValue)], Double(state.runs[$0] ?? 0)) })
    text.add("vie_sync_running", .gauge, "Whether one is running.", state.isRunning ? 1 : 0)
    text.add("vie_sync_failures", .gauge, "How many in a row have failed.", Double(state.failures))
    guard let report = state.lastReport else { return }
    text.add("vie_sync_last_duration_seconds", .gauge, "How long the last one took.", report.duration.seconds)
    let counts = [
      ("new", report.new), ("changed", report.changed), ("republished", report.republished),
      ("withdrawn", report.withdrawn), ("quarantined", report.quarantined.count),
    ]
    text.add(
      "vie_sync_last_offers", .gauge, "What the last one found.", counts.map { ([("change", $0.0)], Double($0.1)) })
  }

  private func addProcess(to text: inout MetricsText) {
    let process = ProcessFigures()
    text.add("process_resident_memory_bytes", .gauge, "Memory in use.", process.residentBytes)
    text.add("process_open_fds", .gauge, "Open descriptors.", process.openDescriptors)
    text.add("process_max_fds", .gauge, "The most open descriptors.", process.mostDescriptors)
    text.add("process_cpu_seconds_total", .counter, "Processor time.", process.processorSeconds)
  }
}
