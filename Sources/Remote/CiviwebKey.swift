/// A key of the Civiweb API.
package typealias CiviwebKey = AccessKey
