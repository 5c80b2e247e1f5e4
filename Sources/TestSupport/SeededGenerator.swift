import Retrieval

package typealias SeededGenerator = Retrieval.SeededGenerator
