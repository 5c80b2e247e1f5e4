/// The members of a JSON object, in the order they were written.
///
/// Look-up is linear: a record has some fifty members.
package struct JSONObject: Equatable, Sendable {
  /// One name and its value.
  package struct Member: Equatable, Sendable {
    /// The name, unescaped.
    package var name: String
    /// The value.
    package var value: JSONValue
  }

  /// The members, in order, duplicates included.
  package private(set) var members: [Member] = []

  /// Creates an object from its members.
  package init(_ members: [(String, JSONValue)] = []) {
    self.members = members.map { Member(name: $0.0, value: $0.1) }
  }

  /// The value of the first member of that name.
  ///
  /// Setting replaces the first such member, or appends a new one; setting nil removes every member of that name.
  package subscript(name: String) -> JSONValue? {
    get {
      members.first { $0.name == name }?.value
    }
    set {
      guard let newValue else {
        members.removeAll { $0.name == name }
        return
      }
      if let index = members.firstIndex(where: { $0.name == name }) {
        members[index].value = newValue
      } else {
        append(name, newValue)
      }
    }
  }

  /// Adds a member at the end, even if the name is taken.
  package mutating func append(_ name: String, _ value: JSONValue) {
    members.append(Member(name: name, value: value))
  }

  /// The value of that name when it is known: present and not `null`.
  package func known(_ name: String) -> JSONValue? {
    guard let value = self[name], !value.isNull else { return nil }
    return value
  }
}
