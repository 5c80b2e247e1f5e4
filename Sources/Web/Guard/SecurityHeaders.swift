import HTTPTypes

/// What every response tells a browser to do without: foreign code, frames, guessing of types, referrers.
enum SecurityHeaders {
  /// Only this server's own scripts and styles, no inline ones.
  static let contentSecurityPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  /// Adds what is missing; what a route has said about caching stays.
  static func add(to headers: inout HTTPFields) {
    headers[.contentSecurityPolicy] = contentSecurityPolicy
    headers[.xContentTypeOptions] = "nosniff"
    headers[.referrerPolicy] = "no-referrer"
    headers[.resourcePolicy] = "same-origin"
    headers[.openerPolicy] = "same-origin"
    headers[.frameOptions] = "DENY"
    headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
  }
}
