#include <string.h>

#include "scan.h"

static const uint64_t prime1 = 0x9E3779B185EBCA87u, prime2 = 0xC2B2AE3D27D4EB4Fu, prime3 = 0x165667B19E3779F9u,
                      prime4 = 0x85EBCA77C2B2AE63u, prime5 = 0x27D4EB2F165667C5u;

static inline uint64_t turn(uint64_t value, int bits) { return value << bits | value >> (64 - bits); }

static inline uint64_t word64(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
  return word;
}

static inline uint64_t word32(const uint8_t *bytes) {
  uint32_t word;
  memcpy(&word, bytes, 4);
  return word;
}

static inline uint64_t round64(uint64_t lane, uint64_t input) { return turn(lane + input * prime2, 31) * prime1; }

static inline uint64_t merged(uint64_t hash, uint64_t lane) { return (hash ^ round64(0, lane)) * prime1 + prime4; }

uint64_t vk_hash(const void *memory, uint64_t count) {
  const uint8_t *bytes = memory, *end = bytes + count;
  uint64_t hash = prime5;
  if (count >= 32) {
    uint64_t a = prime1 + prime2, b = prime2, c = 0, d = 0 - prime1;
    for (; end - bytes >= 32; bytes += 32) {
      a = round64(a, word64(bytes));
      b = round64(b, word64(bytes + 8));
      c = round64(c, word64(bytes + 16));
      d = round64(d, word64(bytes + 24));
    }
    hash = turn(a, 1) + turn(b, 7) + turn(c, 12) + turn(d, 18);
    hash = merged(merged(merged(merged(hash, a), b), c), d);
  }
  hash += count;
  for (; end - bytes >= 8; bytes += 8) hash = turn(hash ^ round64(0, word64(bytes)), 27) * prime1 + prime4;
  if (end - bytes >= 4) {
    hash = turn(hash ^ word32(bytes) * prime1, 23) * prime2 + prime3;
    bytes += 4;
  }
  for (; bytes < end; bytes++) hash = turn(hash ^ *bytes * prime5, 11) * prime1;
  hash = (hash ^ hash >> 33) * prime2;
  hash = (hash ^ hash >> 29) * prime3;
  return hash ^ hash >> 32;
}
