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

// The length of the well-formed UTF-8 before the first fault or the end, one byte after the other.
//
// Source: The Unicode Standard 15.0, table 3-7.
static inline size_t utf8_prefix_by_bytes(const uint8_t *p, size_t n) {
  size_t i = 0;
  while (i < n) {
    const uint8_t c = p[i];
    const size_t left = n - i;
    if (c < 0x80) {
      i += 1;
    } else if (c < 0xE0) {
      if (c < 0xC2 || left < 2 || (p[i + 1] & 0xC0) != 0x80) return i;
      i += 2;
    } else if (c < 0xF0) {
      if (left < 3 || (p[i + 1] & 0xC0) != 0x80 || (p[i + 2] & 0xC0) != 0x80) return i;
      if (c == 0xE0 && p[i + 1] < 0xA0) return i;
      if (c == 0xED && p[i + 1] > 0x9F) return i;
      i += 3;
    } else {
      if (c > 0xF4 || left < 4 || (p[i + 1] & 0xC0) != 0x80 || (p[i + 2] & 0xC0) != 0x80 ||
          (p[i + 3] & 0xC0) != 0x80)
        return i;
      if (c == 0xF0 && p[i + 1] < 0x90) return i;
      if (c == 0xF4 && p[i + 1] > 0x8F) return i;
      i += 4;
    }
  }
  return i;
}

// A state machine for UTF-8 in which a state is a shift: the next one is `row[byte] >> state & 63`.
// No branch depends on the bytes, so mixed scripts are as fast as one. The states: 0 between
// characters, 1–3 that many bytes are missing, 4–7 after E0, ED, F0, F4, 8 a fault.
#define UTF8_ROW(s0, s1, s2, s3, s4, s5, s6, s7)                                               \
  ((uint64_t)(s0) * 6 | (uint64_t)(s1) * 6 << 6 | (uint64_t)(s2) * 6 << 12 |                   \
   (uint64_t)(s3) * 6 << 18 | (uint64_t)(s4) * 6 << 24 | (uint64_t)(s5) * 6 << 30 |            \
   (uint64_t)(s6) * 6 << 36 | (uint64_t)(s7) * 6 << 42 | (uint64_t)48 << 48)
#define UTF8_LEAD(s0) UTF8_ROW(s0, 8, 8, 8, 8, 8, 8, 8)
static const uint64_t utf8_rows[256] = {
    [0x00 ... 0x7F] = UTF8_LEAD(0),
    [0x80 ... 0x8F] = UTF8_ROW(8, 0, 1, 2, 8, 1, 8, 2),
    [0x90 ... 0x9F] = UTF8_ROW(8, 0, 1, 2, 8, 1, 2, 8),
    [0xA0 ... 0xBF] = UTF8_ROW(8, 0, 1, 2, 1, 8, 2, 8),
    [0xC0 ... 0xC1] = UTF8_LEAD(8),
    [0xC2 ... 0xDF] = UTF8_LEAD(1),
    [0xE0] = UTF8_LEAD(4),
    [0xE1 ... 0xEC] = UTF8_LEAD(2),
    [0xED] = UTF8_LEAD(5),
    [0xEE ... 0xEF] = UTF8_LEAD(2),
    [0xF0] = UTF8_LEAD(6),
    [0xF1 ... 0xF3] = UTF8_LEAD(3),
    [0xF4] = UTF8_LEAD(7),
    [0xF5 ... 0xFF] = UTF8_LEAD(8),
};
#undef UTF8_ROW
#undef UTF8_LEAD

// The length of the well-formed UTF-8 before the first fault or the end, at most n.
static inline size_t utf8_prefix(const uint8_t *p, size_t n) {
  size_t i = 0;
  uint64_t state = 0;
  while (i + 64 <= n) {
    if (state == 0 && p[i] < 0x80) {
      const size_t plain = ascii_prefix(p + i, n - i);
      i += plain & ~(size_t)63;
      if (i + 64 > n) break;
    }
    uint64_t next = state;
    for (size_t k = 0; k < 64; k++) next = utf8_rows[p[i + k]] >> next & 63;
    if (next == 48) break;
    state = next;
    i += 64;
  }
  // The rest, from the beginning of a character that is not complete.
  if (state != 0) {
    do i--;
    while ((p[i] & 0xC0) == 0x80);
  }
  return i + utf8_prefix_by_bytes(p + i, n - i);
}

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
