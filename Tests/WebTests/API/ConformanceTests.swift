import Foundation
import TestSupport
import Testing

/// The document and the answers of the program as people run it, before tools that others made for OpenAPI, in the first
/// Python that `VIE_TEST_PYTHON` names.
@Suite(
  "OpenAPI's tools", .enabled(if: OpenAPITools.python != nil, OpenAPITools.notice), .timeLimit(.minutes(30)))
struct ConformanceTests {
  @Test("the validator finds no fault in the document")
  func document() async throws {
    try await expectSuccess(
      """
      "$PYTHON" -c 'if True:
        import json, os, urllib.request
        from openapi_spec_validator import OpenAPIV31SpecValidator as Validator
        document = json.load(urllib.request.urlopen(os.environ["ADDRESS"] + "/openapi.json"))
        faults = [str(fault) for fault in Validator(document).iter_errors()]
        assert document["openapi"] == "3.1.0" and not faults, faults
        assert list(Validator({**document, "info": {}}).iter_errors()), "finds no fault anywhere"
      '
      """)
  }

  @Test("requests made up from the document, right and wrong ones, get answers that it describes")
  func answers() async throws {
    try await expectSuccess(
      """
      cd "$HOME" && "$(dirname "$PYTHON")/st" run "$ADDRESS/openapi.json" --no-color --workers 1 --seed 1 --max-examples 4 \\
        --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \\
        --phases coverage,fuzzing --generation-database none --suppress-health-check all --request-timeout 300 \\
        --continue-on-failure --warnings off
      """)
  }

  // MARK: -

  /// Runs a script of the shell against a server over the sample offers.
  private func expectSuccess(_ script: String) async throws {
    let home = try await OpenAIPython.home()
    let arguments = ["--embedder", "none", "--rate-limit", "0"]
    try await ServedProgram.run(home: home.path, arguments: arguments) { server in
      let environment = ["ADDRESS": server.address, "PYTHON": try #require(OpenAPITools.python)]
      let result = try await Program(shellAt: home.path, environment: environment).run(["-c", script])
      #expect(result.status == 0, Comment(rawValue: result.output + result.errors + server.errors))
    }
  }
}

/// The Python that OpenAPI's tools are in.
private enum OpenAPITools {
  static let notice: Comment =
    "OpenAPI's tools are not here: scripts/python installs them; set VIE_TEST_PYTHON to its Python."

  static let python = OpenAIPython.python(with: "openapi_spec_validator, schemathesis")
}
