/// What came of a call that need not be made again: its value, or the answer that denies it.
enum CallReply<Value: Sendable>: Sendable {
  /// What the answer says.
  case value(Value)
  /// The answer's status is neither one of success nor worth another try.
  case rejected(HTTPAnswer)
}
