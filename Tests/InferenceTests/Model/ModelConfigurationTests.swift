import Foundation
import Testing

@testable import Inference

@Suite("A model's settings")
struct ModelConfigurationTests {
  private func configuration(of copy: ModelCopy) throws -> ModelConfiguration {
    try ModelConfiguration(readingFrom: ModelFolder(url: copy.url))
  }

  @Test(
    "what the encoder doesn't do is refused by name",
    arguments: [
      ("config.json", #""gelu""#, #""relu""#, "activation", "relu"),
      ("config.json", #""BertModel""#, #""MPNetModel""#, "architecture", "MPNetModel"),
      (
        "config.json", #""model_type""#, #""position_embedding_type": "relative_key", "model_type""#,
        "position embedding", "relative_key"
      ),
      ("modules.json", "models.Pooling", "models.Dense", "module", "Dense"),
      (
        "1_Pooling/config.json", #""pooling_mode_mean_tokens": true"#, #""pooling_mode_max_tokens": true"#, "pooling",
        "max"
      ),
      (
        "1_Pooling/config.json", #""pooling_mode_cls_token": false"#, #""pooling_mode_cls_token": true"#, "pooling",
        "cls + mean"
      ),
      ("1_Pooling/config.json", "{", #"{"pooling_mode": "lasttoken","#, "pooling", "lasttoken"),
      ("sentence_bert_config.json", "false", "true", "setting", "do_lower_case"),
    ])
  func refused(file: String, old: String, new: String, what: String, name: String) throws {
    let copy = try ModelCopy("tiny-bert")
    try copy.replace(old, with: new, in: file)
    #expect(throws: ModelError.unsupported(what: what, name: name)) { try configuration(of: copy) }
  }

  @Test(
    "settings that can't be are damaged",
    arguments: [
      (#""hidden_size": 36"#, #""hidden_size": 37"#), (#""hidden_size": 36"#, #""hidden_size": -36"#),
      (#""hidden_size": 36"#, #""hidden_size": 1e400"#), (#""hidden_size": 36"#, #""hidden_size": "36""#),
      (#""num_attention_heads": 3"#, #""num_attention_heads": 0"#),
      (#""num_hidden_layers": 2"#, #""num_hidden_layers": 99999999999999999999"#),
      (#""vocab_size""#, #""vocab""#), ("{", "["),
    ])
  func damaged(old: String, new: String) throws {
    let copy = try ModelCopy("tiny-bert")
    try copy.replace(old, with: new, in: "config.json")
    #expect { try configuration(of: copy) } throws: { error in
      if case ModelError.damaged = error { return true }
      return false
    }
  }

  @Test("a list of modules can't lead out of the model's folder", arguments: ["..", "../other", "/etc", "a/b"])
  func outside(path: String) throws {
    let copy = try ModelCopy("tiny-bert")
    try copy.replace("1_Pooling", with: path, in: "modules.json")
    #expect { try configuration(of: copy) } throws: { error in
      if case ModelError.damaged = error { return true }
      return false
    }
  }

  @Test(
    "a model of the E5 family without prompts gets the family's prefixes",
    arguments: [
      ("multilingual-e5-small", "query: ", "passage: "), ("E5-base-v2", "query: ", "passage: "),
      ("multilingual-e5-large-instruct", "", ""), ("te5t", "", ""), ("all-MiniLM-L6-v2", "", ""),
    ])
  func e5(name: String, query: String, passage: String) throws {
    let prefixes = try configuration(of: ModelCopy("tiny-bert", as: name)).prefixes
    #expect(prefixes.query == query)
    #expect(prefixes.passage == passage)
  }

  @Test("prompts in the settings count before the family's")
  func prompts() throws {
    let prefixes = try configuration(of: ModelCopy("tiny-xlm-roberta", as: "e5")).prefixes
    #expect(prefixes.query == "query: ")
    #expect(prefixes.passage == "passage: ")
  }

  @Test(
    "the limit is the model's, but never more than it has positions",
    arguments: [
      ("tiny-bert", 40, 40), ("tiny-bert", 5000, 64), ("tiny-xlm-roberta", 5000, 62),
    ])
  func limit(model: String, asked: Int, given: Int) throws {
    let copy = try ModelCopy(model)
    try copy.write(#"{"max_seq_length": \#(asked)}"#, to: "sentence_bert_config.json")
    #expect(try configuration(of: copy).tokenLimit == given)
  }

  @Test("a missing file is named", arguments: ["config.json", "model.safetensors"])
  func missing(file: String) throws {
    let copy = try ModelCopy("tiny-bert")
    try copy.remove(file)
    #expect(throws: ModelError.missing(file: copy.url.appending(path: file).path(percentEncoded: false))) {
      try LocalEmbedder(readingFrom: copy.url)
    }
  }

  @Test("a model without lists of modules and prompts is a bare encoder with mean pooling")
  func bare() throws {
    let copy = try ModelCopy("tiny-bert")
    for file in ["modules.json", "1_Pooling", "sentence_bert_config.json", "config_sentence_transformers.json"] {
      try copy.remove(file)
    }
    let configuration = try configuration(of: copy)
    #expect(configuration.pooling == .mean)
    #expect(configuration.tokenLimit == 64)
  }
}
