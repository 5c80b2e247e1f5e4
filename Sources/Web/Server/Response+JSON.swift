import Hummingbird
import NIOCore
import Offers

extension Response {
  /// A response with a JSON body.
  init(_ json: JSONValue, status: HTTPResponse.Status = .ok, type: String = "application/json") {
    self.init(
      status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(string: json.text)))
  }
}
