import Offers

/// Fields of work in one cell: `77:Mécanique – Génie Mécanique; 110:Automobile`.
///
/// The English label follows as a third part where it is not the one known for the number. A `;`, `:` or `\` inside a
/// label has a `\` before it.
enum SpecializationCell {
  /// The cell's text; `parse` gives the same fields of work back.
  static func text(_ specializations: [Specialization]) -> String {
    specializations.map { specialization in
      let (id, label, english) = (specialization.id, specialization.label, specialization.englishLabel)
      let isUsual = specialization == Specialization(id: id, label: label)
      let parts = isUsual ? [label] : [label ?? "", english]
      return ([String(id)] + parts.compactMap { $0 }.map(escaped)).joined(separator: ":")
    }
    .joined(separator: "; ")
  }

  /// Reads a cell back; a part without a number is left out.
  static func parse(_ text: String) -> [Specialization] {
    parts(text).compactMap { parts in
      guard let id = Int(parts[0]) else { return nil }
      let labels = parts.dropFirst().map { $0.isEmpty ? nil : $0 }
      return Specialization(id: id, label: labels.first ?? nil, englishLabel: labels.dropFirst().first ?? nil)
    }
  }

  // MARK: -

  private static func escaped(_ label: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in label.unicodeScalars {
      if scalar == ";" || scalar == ":" || scalar == "\\" { view.append("\\") }
      view.append(scalar)
    }
    return String(view)
  }

  /// The parts of every element, without the space before the first; there is always a first one.
  private static func parts(_ text: String) -> [[String]] {
    var elements: [[String.UnicodeScalarView]] = [[.init()]]
    var isEscaped = false
    for scalar in text.unicodeScalars {
      let element = elements.count - 1
      let part = elements[element].count - 1
      switch scalar {
      case _ where isEscaped:
        elements[element][part].append(scalar)
        isEscaped = false
        continue
      case "\\": isEscaped = true
      case ";": elements.append([.init()])
      case ":": elements[element].append(.init())
      case " " where part == 0: continue
      default: elements[element][part].append(scalar)
      }
    }
    return elements.map { $0.map { String($0) } }
  }
}
