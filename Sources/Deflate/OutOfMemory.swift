/// zlib found no memory to work in.
package struct OutOfMemory: Error {}
