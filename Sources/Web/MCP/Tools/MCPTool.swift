import Assistant
import Offers

/// Something that a model can call. All tools read only.
protocol MCPTool: Sendable {
  var name: String { get }
  var title: String { get }
  /// What the tool does and when to call it, for a model.
  var description: String { get }
  /// What it takes.
  var input: ToolSchema { get }
  /// What it gives.
  var output: ToolSchema { get }
  /// Whether a call may reach services beyond this machine.
  var reachesOut: Bool { get }

  /// - Parameter arguments: an object that `input` has no fault with.
  /// - Throws: `Failure` or `Problem` for what the caller can do something about.
  func call(_ arguments: ToolArguments) async throws -> ToolResult
}

extension MCPTool {
  var reachesOut: Bool { false }

  /// The result of a call with these arguments; a fault in them is a result as well, for a model to do better.
  func result(of arguments: JSONValue) async throws -> ToolResult {
    do {
      let faults = input.faults(in: arguments)
      guard faults.isEmpty else { throw BadToolArguments(tool: name, faults: faults) }
      return try await call(ToolArguments(arguments))
    } catch let failure as any Failure {
      return ToolResult(failure)
    } catch let problem as Problem {
      return ToolResult(mistake: problem.detail, hint: problem.hint)
    }
  }

  /// The tool as `tools/list` tells of it.
  ///
  /// - Parameter structured: whether the client knows of titles and of schemas of results.
  func json(structured: Bool) -> JSONValue {
    var members: [JSONValue.Member] = [.init("name", .string(name))]
    if structured { members.append(.init("title", .string(title))) }
    members += [.init("description", .string(description)), .init("inputSchema", input.json)]
    if structured { members.append(.init("outputSchema", output.json)) }
    let annotations = JSONValue.members([
      "title": .string(title), "readOnlyHint": .bool(true), "destructiveHint": .bool(false),
      "idempotentHint": .bool(true), "openWorldHint": .bool(reachesOut),
    ])
    return .object(members + [.init("annotations", annotations)])
  }
}

/// What is wrong with the arguments of a call.
struct BadToolArguments: Failure, Equatable {
  let tool: String
  let faults: [String]

  var kind: FailureKind { .badArguments }
  var description: String { "\(tool) can't be called so: \(faults.prefix(Self.shown).joined(separator: "; "))" }
  var hint: String { "Correct that and call \(tool) again." }

  private static let shown = 5
}
