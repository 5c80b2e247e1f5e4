/// The site's home page: HTML whose inline script holds the API's address and key.
enum HomePage {
  /// The page.
  static func html(key: String, endpoint: String) -> String {
    """
    <!doctype html>
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <title>Mon Volontariat International</title>
    </head>
    <body>
    <div id="__nuxt"><h1>Mon Volontariat International</h1></div>
    <script>window.__NUXT__={layout:"default",data:[{}],error:null,serverRendered:true,\
    config:{OFFRE_API_ENDPOINT:"\(escaped(endpoint))",API_KEY:"\(escaped(key))",\
    _app:{basePath:"\\u002F",assetsPath:"\\u002F_nuxt\\u002F",cdnURL:null}}}</script>
    </body>
    </html>

    """
  }

  // MARK: - Private

  /// The text inside a JavaScript string, as the real page writes it: a slash is `\u002F`.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      let isPlain = (0x20...0x7E).contains(scalar.value) && !"\"\\/<>&".unicodeScalars.contains(scalar)
      if isPlain {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += String(scalar).utf16.map(unit).joined()
      }
    }
    return escaped
  }

  private static func unit(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
