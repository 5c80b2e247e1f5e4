extension PageAsset {
  /// What is served at `/`: its links lead to this version of the other files.
  static let document = PageAsset(
    name: "index.html", bytes: Array(written.replacing("/assets/", with: "/assets/\(version)/").utf8))

  /// Changes with any of the files.
  static let version = version(of: all + [PageAsset(name: "index.html", bytes: PackageResources.index_html)])

  /// What is served under `/assets/{version}/`, by name. A test holds it against the folder.
  static let named = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  // MARK: -

  private static let written = String(decoding: PackageResources.index_html, as: UTF8.self)

  private static let all = [
    PageAsset(name: "answer.js", bytes: PackageResources.answer_js),
    PageAsset(name: "api.js", bytes: PackageResources.api_js),
    PageAsset(name: "app.js", bytes: PackageResources.app_js),
    PageAsset(name: "ask.js", bytes: PackageResources.ask_js),
    PageAsset(name: "base.css", bytes: PackageResources.base_css),
    PageAsset(name: "chips.js", bytes: PackageResources.chips_js),
    PageAsset(name: "compare.js", bytes: PackageResources.compare_js),
    PageAsset(name: "conditions.js", bytes: PackageResources.conditions_js),
    PageAsset(name: "dashboard.js", bytes: PackageResources.dashboard_js),
    PageAsset(name: "dom.js", bytes: PackageResources.dom_js),
    PageAsset(name: "facets.js", bytes: PackageResources.facets_js),
    PageAsset(name: "figures.js", bytes: PackageResources.figures_js),
    PageAsset(name: "format.js", bytes: PackageResources.format_js),
    PageAsset(name: "fragment.js", bytes: PackageResources.fragment_js),
    PageAsset(name: "history.js", bytes: PackageResources.history_js),
    PageAsset(name: "hit.js", bytes: PackageResources.hit_js),
    PageAsset(name: "icon.svg", bytes: PackageResources.icon_svg),
    PageAsset(name: "keyboard.js", bytes: PackageResources.keyboard_js),
    PageAsset(name: "look.js", bytes: PackageResources.look_js),
    PageAsset(name: "markdown.js", bytes: PackageResources.markdown_js),
    PageAsset(name: "offer.js", bytes: PackageResources.offer_js),
    PageAsset(name: "plots.js", bytes: PackageResources.plots_js),
    PageAsset(name: "problem.js", bytes: PackageResources.problem_js),
    PageAsset(name: "search.js", bytes: PackageResources.search_js),
    PageAsset(name: "selection.js", bytes: PackageResources.selection_js),
    PageAsset(name: "standalone.js", bytes: PackageResources.standalone_js),
    PageAsset(name: "state.js", bytes: PackageResources.state_js),
    PageAsset(name: "switches.js", bytes: PackageResources.switches_js),
    PageAsset(name: "theme.js", bytes: PackageResources.theme_js),
    PageAsset(name: "tiles.js", bytes: PackageResources.tiles_js),
    PageAsset(name: "tray.js", bytes: PackageResources.tray_js),
    PageAsset(name: "views.css", bytes: PackageResources.views_css),
    PageAsset(name: "words-en.js", bytes: PackageResources.words_en_js),
    PageAsset(name: "words-fr.js", bytes: PackageResources.words_fr_js),
    PageAsset(name: "words.js", bytes: PackageResources.words_js),
    PageAsset(name: "worldmap.js", bytes: PackageResources.worldmap_js),
  ]
}
