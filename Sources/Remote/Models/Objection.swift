/// Carries what a caller's check of a model has thrown out of a pull, apart from the pull's own errors.
struct Objection: Error {
  /// What the check has thrown.
  let reason: any Error
}
