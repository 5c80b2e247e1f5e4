import Offers

extension RequestFields {
  /// What is read of a member; a problem with it names it as OpenAI's errors do.
  func reading<Value>(
    _ name: String, _ read: (RequestFields, String) throws(Problem) -> Value
  ) throws(Problem) -> Value {
    do throws(Problem) {
      return try read(self, name)
    } catch {
      var problem = error
      problem.parameter = name
      throw problem
    }
  }

  /// The model that a request names, which it must.
  func model(in services: WebServices) throws(Problem) -> ServedModel {
    guard let name = try reading("model", { fields, name throws(Problem) in try fields.text(name) }) else {
      throw .wrong("model", "no model is named", hint: "Give \"model\"; GET /v1/models lists what there is.")
    }
    return try ServedModel(name, in: services)
  }
}
