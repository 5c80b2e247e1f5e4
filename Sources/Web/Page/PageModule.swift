import Foundation

/// A module of the page, its imports and exports read by the line and written as what a plain script knows.
struct PageModule {
  /// What a module takes from another one; no names where it takes all of it.
  struct Need: Equatable {
    let module: String
    let names: [String]
  }

  let name: String
  /// The text: imports take from `modules`, exports are plain declarations.
  let body: String
  let needs: [Need]
  /// The names that others can import.
  let exports: [String]

  /// What the module's scope gives back, as the inside of an object.
  var returned: String { exports.map { $0 == Self.whole ? "default: \(Self.whole)" : $0 }.joined(separator: ", ") }

  init(name: String, text: String) throws(ModuleBundleError) {
    var (lines, needs, exports): ([String], [Need], [String]) = ([], [], [])
    for line in text.components(separatedBy: "\n") {
      let written = Self.imported(line, &needs) ?? Self.exported(line, &exports) ?? line
      let plain = Self.loaded(written, &needs)
      guard !Self.isUnknown(plain) else { throw .unknownForm(line, in: name) }
      lines.append(plain)
    }
    self.name = name
    body = lines.joined(separator: "\n")
    self.needs = needs
    self.exports = exports
  }

  // MARK: -

  /// What stands for `export default`.
  private static let whole = "whole"

  /// `import { a, b } from "./x.js";` and `import * as x from "./x.js";`; nil for any other line.
  private static func imported(_ line: String, _ needs: inout [Need]) -> String? {
    if let match = line.wholeMatch(of: #/import \{ ([\w$]+(?:, [\w$]+)*) \} from "\./([\w.-]+)";/#) {
      needs.append(Need(module: String(match.2), names: match.1.components(separatedBy: ", ")))
      return "const { \(match.1) } = modules[\"\(match.2)\"];"
    }
    if let match = line.wholeMatch(of: #/import \* as ([\w$]+) from "\./([\w.-]+)";/#) {
      needs.append(Need(module: String(match.2), names: []))
      return "const \(match.1) = modules[\"\(match.2)\"];"
    }
    return nil
  }

  /// `export const a = …`, `export function a(…`, `export async function a(…` and `export default {`; nil for any other line.
  private static func exported(_ line: String, _ exports: inout [String]) -> String? {
    if let match = line.wholeMatch(of: #/export (const ([\w$]+) = .*|(?:async )?function ([\w$]+)\(.*)/#) {
      exports.append(String(match.2 ?? match.3 ?? ""))
      return String(match.1)
    }
    guard line.wholeMatch(of: #/export default \{/#) != nil else { return nil }
    exports.append(whole)
    return "const \(whole) = {"
  }

  /// `import("./x.js")` inside of a line, which gives a promise.
  private static func loaded(_ line: String, _ needs: inout [Need]) -> String {
    line.replacing(#/\bimport\("\./([\w.-]+)"\)/#) { match in
      needs.append(Need(module: String(match.1), names: []))
      return "Promise.resolve(modules[\"\(match.1)\"])"
    }
  }

  /// Whether something is left that only a module can have.
  private static func isUnknown(_ line: String) -> Bool {
    line.prefixMatch(of: #/(?:import|export|await)\b/#) != nil || line.firstMatch(of: #/\bimport\s*[(.]/#) != nil
  }
}
