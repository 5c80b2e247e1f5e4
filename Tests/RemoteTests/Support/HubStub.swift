import Crypto
import Foundation
import Hummingbird
import Synchronization

@testable import Remote

/// A stand-in for a model hub: one repository, with the faults one asks for. Runs on a `RawServer`.
final class HubStub: Sendable {
  /// What goes wrong with a request for a file.
  enum Fault: Sendable, Equatable {
    case none
    /// The connection ends after so many bytes of the body.
    case cut(after: Int)
    /// Nothing comes after so many bytes of the body.
    case silent(after: Int)
    case status(Int, retryAfter: String? = nil)
    /// The whole file, whatever part was asked for.
    case ignoresRange
    /// A part that starts a byte too late.
    case wrongRange
    /// As many bytes as there should be, but others.
    case wrongBytes
    /// Some bytes more, without a length in front.
    case extraBytes
    /// The file is at this address; `PATH` stands for its path.
    case redirect(String)
  }

  /// A request, and how it was answered.
  struct Record: Sendable, Equatable {
    let path: String
    let query: String?
    let range: String?
    let authorization: String?
    let status: Int
  }

  private struct Closed: Error {}

  private struct State {
    var files: [String: [UInt8]]
    var faults: [String: [Fault]] = [:]
    var records: [Record] = []
  }

  static let repository = "some-owner/tiny_model.v1"
  /// The files of a model, and some that nobody needs.
  static let model: [String: [UInt8]] = [
    "config.json": Array(#"{"model_type":"bert"}"#.utf8), "tokenizer.json": Array(#"{"version":"1.0"}"#.utf8),
    "1_Pooling/config.json": Array("{}".utf8), "README.md": [],
    "model.safetensors": (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) },
    "onnx/model.onnx": [1, 2, 3], "../../evil": [6, 6, 6],
  ]

  /// The listing, where it isn't to be made of the files.
  let listing: String?
  private let state: Mutex<State>

  init(_ files: [String: [UInt8]] = model, faults: [String: [Fault]] = [:], listing: String? = nil) {
    self.listing = listing
    state = Mutex(State(files: files, faults: faults))
  }

  /// The requests so far, in order.
  var records: [Record] { state.withLock(\.records) }

  /// Replaces a file, as a new commit does.
  func put(_ path: String, _ content: [UInt8]) {
    state.withLock { $0.files[path] = content }
  }

  /// Answers a request of any repository and revision.
  func respond(to request: Request) async throws -> Response {
    let path = request.uri.path
    let fault = state.withLock { state in
      state.faults[path]?.isEmpty == false ? state.faults[path]?.removeFirst() ?? .none : .none
    }
    let response = answer(path, range: request.headers[.range], fault)
    state.withLock { state in
      state.records.append(
        Record(
          path: path, query: request.uri.query, range: request.headers[.range],
          authorization: request.headers[.authorization], status: response.status.code))
    }
    return response
  }

  // MARK: -

  private func answer(_ path: String, range: String?, _ fault: Fault) -> Response {
    if case .status(let status, let retryAfter) = fault {
      var fields = HTTPFields()
      fields[.retryAfter] = retryAfter
      return Response(status: .init(code: status), headers: fields)
    }
    if case .redirect(let address) = fault {
      let file = path.split(separator: "/").suffix(1).joined()
      return Response(status: .found, headers: [.location: address.replacingOccurrences(of: "PATH", with: file)])
    }
    if path.contains("/tree/") {
      return Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: listing ?? Self.list(files))))
    }
    // The longest name, for "config.json" is the end of "1_Pooling/config.json" too.
    let names = files.keys.filter { path.hasSuffix("/\($0)") }
    guard let name = names.max(by: { $0.count < $1.count }), var content = files[name] else {
      return Response(status: .notFound)
    }
    if fault == .wrongBytes { content = content.map { $0 ^ 1 } }
    if fault == .extraBytes { content += Array(repeating: 7, count: 1_000) }
    return part(content, range: fault == .ignoresRange ? nil : range, fault)
  }

  private var files: [String: [UInt8]] { state.withLock(\.files) }

  private func part(_ content: [UInt8], range: String?, _ fault: Fault) -> Response {
    guard let range, let start = Int(range.filter(\.isNumber)) else {
      return Response(status: .ok, body: Self.body(content, fault))
    }
    guard start < content.count else { return Response(status: .rangeNotSatisfiable) }
    let shown = fault == .wrongRange ? start + 1 : start
    let fields: HTTPFields = [.contentRange: "bytes \(shown)-\(content.count - 1)/\(content.count)"]
    return Response(status: .partialContent, headers: fields, body: Self.body(Array(content[shown...]), fault))
  }

  private static func body(_ content: [UInt8], _ fault: Fault) -> ResponseBody {
    switch fault {
    case .cut(let count):
      ResponseBody(contentLength: content.count) { writer in
        try await writer.write(ByteBuffer(bytes: content.prefix(count)))
        throw Closed()
      }
    case .silent(let count):
      ResponseBody(contentLength: content.count) { writer in
        try await writer.write(ByteBuffer(bytes: content.prefix(count)))
        try await Task.sleep(for: .seconds(60))
      }
    case .extraBytes:
      ResponseBody { writer in
        try await writer.write(ByteBuffer(bytes: content))
        try await writer.finish(nil)
      }
    default: ResponseBody(byteBuffer: ByteBuffer(bytes: content))
    }
  }

  /// The list of files: the large one with its SHA-256, one with nothing, the others with what Git names them by.
  static func list(_ files: [String: [UInt8]]) -> String {
    let entries = files.sorted { $0.key < $1.key }.map { path, content in
      let name = #""type":"file","path":"\#(path)","size":\#(content.count)"#
      if path == "model.safetensors" {
        let digest = SHA256.hash(data: content).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        let pointer = String(repeating: "0", count: 40)
        return #"{\#(name),"oid":"\#(pointer)","lfs":{"oid":"\#(digest)","size":\#(content.count),"pointerSize":134}}"#
      }
      if path == "tokenizer.json" { return "{\(name)}" }
      let blob = Array("blob \(content.count)\0".utf8) + content
      let digest = Insecure.SHA1.hash(data: blob).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      return #"{\#(name),"oid":"\#(digest.joined())"}"#
    }
    return "[" + ([#"{"type":"directory","path":"1_Pooling","size":0}"#] + entries).joined(separator: ",") + "]"
  }
}
