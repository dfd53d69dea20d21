#ifndef INPUT_MASKS_H
#define INPUT_MASKS_H

// Looking at many bytes of an input file at once.
//
// Swift's standard library has no way from a vector comparison to a bit mask, so this is C. On
// x86-64 it is SSE2, which every such processor has; elsewhere a plain loop does the same.

#include <stddef.h>
#include <stdint.h>

// Where 64 bytes of a table have its marks, a bit a byte: bit i speaks of byte i.
struct cell_masks {
  uint64_t quote;
  uint64_t delimiter;
  uint64_t end;  // of a line
};

#if defined(__SSE2__)
#include <emmintrin.h>

// Reads 64 bytes at p.
static inline __attribute__((always_inline)) struct cell_masks cell_masks_at(
    const uint8_t *p, uint8_t delimiter, uint8_t end) {
  struct cell_masks m = {0};
  const __m128i quotes = _mm_set1_epi8('"');
  const __m128i delimiters = _mm_set1_epi8((char)delimiter);
  const __m128i ends = _mm_set1_epi8((char)end);
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++) {
    const __m128i c = _mm_loadu_si128((const __m128i *)(p + 16 * i));
    const int shift = 16 * i;
#define BITS(v) ((uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(c, v)) << shift)
    m.quote |= BITS(quotes);
    m.delimiter |= BITS(delimiters);
    m.end |= BITS(ends);
#undef BITS
  }
  return m;
}

// The number of bytes before the first quote, backslash or control character, at most n.
// May look at 15 bytes after p + n.
static inline __attribute__((always_inline)) size_t plain_string_length(
    const uint8_t *p, size_t n) {
  const __m128i quotes = _mm_set1_epi8('"');
  const __m128i backslashes = _mm_set1_epi8('\\');
  const __m128i last_control = _mm_set1_epi8(0x1F);
  for (size_t i = 0; i < n; i += 16) {
    const __m128i c = _mm_loadu_si128((const __m128i *)(p + i));
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(c, last_control), c);
    const __m128i hit = _mm_or_si128(
        control, _mm_or_si128(_mm_cmpeq_epi8(c, quotes), _mm_cmpeq_epi8(c, backslashes)));
    const int bits = _mm_movemask_epi8(hit);
    if (bits) {
      const size_t at = i + (size_t)__builtin_ctz((unsigned)bits);
      return at < n ? at : n;
    }
  }
  return n;
}

// The number of ASCII bytes before the first other, at most n.
static inline size_t ascii_prefix(const uint8_t *p, size_t n) {
  size_t i = 0;
  for (; i + 64 <= n; i += 64) {
    const __m128i *v = (const __m128i *)(p + i);
    const __m128i all = _mm_or_si128(_mm_or_si128(_mm_loadu_si128(v), _mm_loadu_si128(v + 1)),
                                     _mm_or_si128(_mm_loadu_si128(v + 2), _mm_loadu_si128(v + 3)));
    if (_mm_movemask_epi8(all)) break;
  }
  for (; i + 16 <= n; i += 16) {
    const int bits = _mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(p + i)));
    if (bits) return i + (size_t)__builtin_ctz((unsigned)bits);
  }
  while (i < n && p[i] < 0x80) i++;
  return i;
}

#else

static inline struct cell_masks cell_masks_at(const uint8_t *p, uint8_t delimiter, uint8_t end) {
  struct cell_masks m = {0};
  for (int i = 0; i < 64; i++) {
    const uint64_t bit = (uint64_t)1 << i;
    if (p[i] == '"') m.quote |= bit;
    if (p[i] == delimiter) m.delimiter |= bit;
    if (p[i] == end) m.end |= bit;
  }
  return m;
}

static inline size_t plain_string_length(const uint8_t *p, size_t n) {
  size_t i = 0;
  while (i < n && p[i] != '"' && p[i] != '\\' && p[i] >= 0x20) i++;
  return i;
}

static inline size_t ascii_prefix(const uint8_t *p, size_t n) {
  size_t i = 0;
  while (i < n && p[i] < 0x80) i++;
  return i;
}

#endif

// How often a byte occurs among n.
static inline size_t byte_count(const uint8_t *p, size_t n, uint8_t byte) {
  size_t count = 0;
  size_t i = 0;
  while (i + 255 <= n) {  // a lane of 8 bits holds 255
    uint8_t lanes[16] = {0};
    const size_t stop = i + 240;
    for (; i < stop; i += 16)
      for (int k = 0; k < 16; k++) lanes[k] += p[i + k] == byte;
    for (int k = 0; k < 16; k++) count += lanes[k];
  }
  for (; i < n; i++) count += p[i] == byte;
  return count;
}

#endif
