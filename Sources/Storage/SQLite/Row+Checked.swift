import GRDB

/// Readings of a row's columns that throw on a damaged value, where GRDB's subscripts would trap.
extension Row {
  /// The column's value; nil for NULL.
  /// - Throws: `SQLITE_CORRUPT` for a value of another type.
  func optional<Value: DatabaseValueConvertible>(_ index: Int, _ type: Value.Type = Value.self) throws -> Value? {
    guard index >= 0, index < count else { throw Self.damaged("column \(index)") }
    let stored: DatabaseValue = self[index]
    guard !stored.isNull else { return nil }
    guard let value = Value.fromDatabaseValue(stored) else { throw Self.damaged("column \(index)") }
    return value
  }

  /// The named column's value; nil for NULL.
  func optional<Value: DatabaseValueConvertible>(_ column: String, _ type: Value.Type = Value.self) throws -> Value? {
    guard let index = columnNames.firstIndex(of: column) else { throw Self.damaged("column \(column)") }
    return try optional(columnNames.distance(from: columnNames.startIndex, to: index))
  }

  /// The named column's value, which must not be NULL.
  func required<Value: DatabaseValueConvertible>(_ column: String, _ type: Value.Type = Value.self) throws -> Value {
    guard let value: Value = try optional(column) else { throw Self.damaged("column \(column)") }
    return value
  }

  /// The value of a column by its position, which must not be NULL.
  func required<Value: DatabaseValueConvertible>(_ index: Int, _ type: Value.Type = Value.self) throws -> Value {
    guard let value: Value = try optional(index) else { throw Self.damaged("column \(index)") }
    return value
  }

  static func damaged(_ name: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(name) of a row can't be read")
  }
}
