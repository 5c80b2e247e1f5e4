import Testing

@testable import Web

@Suite("ModuleBundle")
struct ModuleBundleTests {
  private static func bundle(_ modules: [String: String]) throws(ModuleBundleError) -> String {
    try ModuleBundle(of: "a.js") { modules[$0] }.script
  }

  @Test("what is needed comes first, once, and imports become what it gives back")
  func order() throws {
    let script = try Self.bundle([
      "a.js": "import { one, two } from \"./b.js\";\nimport * as c from \"./c.js\";\none(two, c.three);",
      "b.js": "import { three } from \"./c.js\";\nexport const one = (x) => x;\nexport async function two() {}",
      "c.js": "export function three() {}\nexport default {\n};",
    ])
    let parts = ["modules[\"c.js\"] = ", "modules[\"b.js\"] = ", "modules[\"a.js\"] = "]
    let places = parts.compactMap { script.range(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
    #expect(script.components(separatedBy: parts[0]).count == 2)
    #expect(script.contains("const { one, two } = modules[\"b.js\"];\nconst c = modules[\"c.js\"];"))
    #expect(script.contains("return { one, two };"))
    #expect(script.contains("return { three, default: whole };"))
    #expect(!script.contains("import") && !script.contains("export"))
  }

  @Test("a module that is loaded later is there, as a promise")
  func later() throws {
    let script = try Self.bundle([
      "a.js": "const load = () => import(\"./b.js\");", "b.js": "export default {\n};",
    ])
    #expect(script.contains("const load = () => Promise.resolve(modules[\"b.js\"]);"))
    #expect(script.contains("modules[\"b.js\"] = (() => {"))
  }

  @Test(
    "any other form is refused",
    arguments: [
      "import \"./b.js\";", "import b from \"./b.js\";", "import { b as c } from \"./b.js\";", "import { b,",
      "import { b } from \"https://b.example/b.js\";", "export let a = 1;", "export { a };",
      "export * from \"./b.js\";",
      "export class A {}", "export default function () {}", "export const { a } = b;", "await a();",
      "const a = () => import(name);", "const a = import.meta.url;",
    ])
  func forms(_ line: String) {
    #expect(throws: ModuleBundleError.unknownForm(line, in: "a.js")) {
      try Self.bundle(["a.js": line, "b.js": "export const b = 1;"])
    }
  }

  @Test("what isn't there, isn't exported or needs itself is refused")
  func faults() {
    let need = "import { b } from \"./b.js\";"
    #expect(throws: ModuleBundleError.missing("b.js")) { try Self.bundle(["a.js": need]) }
    #expect(throws: ModuleBundleError.notExported("b", by: "b.js")) {
      try Self.bundle(["a.js": need, "b.js": "export const a = 1;"])
    }
    #expect(throws: ModuleBundleError.circle(["a.js", "b.js", "a.js"])) {
      try Self.bundle(["a.js": need, "b.js": "import * as a from \"./a.js\";\nexport const b = 1;"])
    }
  }

  @Test("a script can't end its element", arguments: ["</script", "<!--"])
  func markup(_ mark: String) {
    #expect(throws: ModuleBundleError.markup(mark)) {
      try Self.bundle(["a.js": "const a = \"\(mark.uppercased())>\";"])
    }
  }

  @Test("the page's own plots make a script, without what asks a server or knows the address bar")
  func plots() throws {
    let script = try ModuleBundle(of: "standalone.js") { try? StandalonePage.text($0) }.script
    let modules = Set(script.matches(of: #/modules\["([\w.-]+)"\] = /#).map { String($0.output.1) })
    #expect(modules.isSuperset(of: ["plots.js", "worldmap.js", "tiles.js", "words-en.js", "words-fr.js"]))
    #expect(modules.isDisjoint(with: ["api.js", "state.js", "search.js", "look.js", "app.js"]))
    #expect(!script.contains("fetch("))
  }
}
