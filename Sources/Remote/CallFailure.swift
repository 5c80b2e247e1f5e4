/// Why a call brought no usable answer.
package enum CallFailure: Error, Equatable {
  /// No complete answer came within this time.
  case timedOut(Duration)
  /// Not a byte of an answer came within this time.
  case unbegun(Duration)
  /// Nothing more came for this time, in the middle of an answer.
  case silent(Duration)
  /// No connection came about, or it broke, for this reason.
  case unreachable(String)
  /// The peer answered with a status that says: later perhaps.
  case status(Int, retryAfter: String?)
  /// As `status`, and the peer asks for a longer wait than it is granted, or than the run has time for.
  case longWait(status: Int, Duration)
  /// The answer is not what it should be; the text goes on from "answered with".
  case unreadable(String)
  /// The answer is larger than this many bytes.
  case tooLarge(Int)
  /// The run's deadline leaves no time for the call.
  case deadlinePassed(Duration)
  /// The task was cancelled.
  case cancelled

  /// Whether the same call may succeed a little later.
  var isWorthRetrying: Bool {
    switch self {
    case .timedOut, .unreachable, .status, .unreadable: true
    case .unbegun, .silent, .longWait, .tooLarge, .deadlinePassed, .cancelled: false
    }
  }
}
