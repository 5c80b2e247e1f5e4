import Crypto
import Foundation
import Offers

/// The page's plots over figures of its own, as one file that needs no server, no network and no other file.
///
/// Its policy lets its own two scripts and its own style run, by their digests, and nothing else.
package struct StandalonePage {
  private let report: JSONValue

  /// - Parameter report: what `standalone.js` reads: `offers` as `PlottedOffers` has them, `selection` in words by language,
  ///   whether it is `strict`, how many offers are `online`, and when they were `refreshed` (or null) and this was `made`.
  package init(_ report: JSONValue) {
    self.report = report
  }

  /// The file's text.
  package var html: String {
    let (style, theme, script) = Self.parts
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy(scripts: [theme, script], style: style))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>VIE offers in figures</title>
      <style>\(style)</style>
      <script>\(theme)</script>
      </head>
      <body>
      <a class="skip" href="#main" id="skip">Skip to the content</a>
      <header id="header"></header>
      <main id="main" tabindex="-1">
      <noscript><p class="notice">The plots of this file need JavaScript. <code>vie stats</code> prints the figures.
      <span lang="fr">Les graphiques de ce fichier demandent JavaScript. <code>vie stats</code> affiche les chiffres.</span></p></noscript>
      <div id="heading"></div>
      <section id="plan" class="plan" hidden></section>
      <div id="plots" data-view="look"></div>
      </main>
      <footer id="footer"></footer>
      <div id="live" class="unseen" role="status" aria-live="polite"></div>
      <script type="application/json" id="report">\(Self.inScript(report))</script>
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  /// JSON in which nothing ends the element that it stands in.
  static func inScript(_ json: JSONValue) -> String {
    let escape = Array(#"\u003c"#.utf8)
    return String(decoding: json.text.utf8.flatMap { $0 == UInt8(ascii: "<") ? escape : [$0] }, as: UTF8.self)
  }

  // MARK: -

  private static let parts: (style: String, theme: String, script: String) = {
    do {
      let style = [try text("base.css"), try text("views.css")].joined()
      return (style, try text("theme.js"), try ModuleBundle(of: "standalone.js") { try? text($0) }.script)
    } catch {
      preconditionFailure("the page's files don't make a script: \(error)")
    }
  }()

  /// A file of the page.
  static func text(_ name: String) throws(ModuleBundleError) -> String {
    guard let asset = PageAsset.named[name] else { throw .missing(name) }
    return String(decoding: asset.bytes.readableBytesView, as: UTF8.self)
  }

  private static func policy(scripts: [String], style: String) -> String {
    """
    default-src 'none'; script-src \(scripts.map(source).joined(separator: " ")); style-src \(source(style)); \
    base-uri 'none'; form-action 'none'
    """
  }

  /// A text by its digest, as a policy names it.
  private static func source(_ text: String) -> String {
    "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
  }
}
