// One look at a bucket of eight tags with two small weights each, without a branch.
#ifndef NGRAM_BUCKET_H
#define NGRAM_BUCKET_H

#include <stdint.h>
#include <string.h>

typedef uint16_t ngram_lanes __attribute__((vector_size(16)));

// The weights of the entry whose tag has these upper fifteen bits, in the lower sixteen bits; in bit 16
// the lowest bit of its tag. Zero if there is none.
//
// A bucket is 32 readable bytes: eight tags, then eight pairs of weights.
static inline uint32_t ngram_bucket_find(const void *bucket, uint16_t tag) {
  ngram_lanes tags, weights;
  memcpy(&tags, bucket, 16);
  memcpy(&weights, (const char *)bucket + 16, 16);
  const ngram_lanes one = {1, 1, 1, 1, 1, 1, 1, 1};
  const ngram_lanes wanted = {tag, tag, tag, tag, tag, tag, tag, tag};
  const ngram_lanes match = (ngram_lanes)((tags & ~one) == wanted);
  const uint32_t weight = __builtin_reduce_or(weights & match);
  const uint32_t extends = __builtin_reduce_or(tags & match & one);
  return weight | extends << 16;
}

// Asks for the cache line of what will be read soon.
static inline void memory_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
