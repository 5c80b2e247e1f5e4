extension Country {
  /// The country a record names: by its ISO code, else by its French name, else by its English one.
  ///
  /// The first version's numbers are no guide: searches and details numbered differently.
  static func of(_ record: JSONObject) -> Country? {
    if let code = record["countryId"]?.string, let country = coded(code) { return country }
    for name in ["countryName", "countryNameEn"] {
      if let country = record[name]?.string.flatMap(named) { return country }
    }
    return nil
  }
}
