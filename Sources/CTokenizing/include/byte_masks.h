#ifndef BYTE_MASKS_H
#define BYTE_MASKS_H

// What 64 bytes of text are, a bit a byte: bit i speaks of byte i.
//
// Swift's standard library has no way from a vector comparison to a bit mask, so this is C. On
// x86-64 it is SSE2, which every such processor has; elsewhere a plain loop does the same.

#include <stdint.h>
#include <string.h>

struct byte_masks {
  uint64_t letter;      // A–Z a–z
  uint64_t digit;       // 0–9
  uint64_t underscore;  // _
  uint64_t mid_letter;  // : . '   stand inside words between letters
  uint64_t apostrophe;  // '
  uint64_t mid_number;  // , ; . ' stand inside numbers between digits
  uint64_t space;       // the space
  uint64_t cr;
  uint64_t lf;
  uint64_t non_ascii;   // 0x80 and up
};

#if defined(__SSE2__)
#include <emmintrin.h>

static inline __attribute__((always_inline)) struct byte_masks byte_masks_at(const uint8_t *p) {
  struct byte_masks m = {0};
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++) {
    const __m128i c = _mm_loadu_si128((const __m128i *)(p + 16 * i));
    const int shift = 16 * i;
#define EQUAL(ch) _mm_cmpeq_epi8(c, _mm_set1_epi8(ch))
#define PUT(field, v) m.field |= (uint64_t)(uint32_t)_mm_movemask_epi8(v) << shift
    // An unsigned range test as one signed comparison: shift the range's start to -128.
    const __m128i folded = _mm_or_si128(c, _mm_set1_epi8(0x20));
    PUT(letter, _mm_cmplt_epi8(_mm_add_epi8(folded, _mm_set1_epi8((char)(-128 - 'a'))),
                               _mm_set1_epi8(-128 + 26)));
    PUT(digit, _mm_cmplt_epi8(_mm_add_epi8(c, _mm_set1_epi8((char)(-128 - '0'))),
                              _mm_set1_epi8(-128 + 10)));
    PUT(underscore, EQUAL('_'));
    const __m128i apostrophe = EQUAL('\'');
    const __m128i both = _mm_or_si128(EQUAL('.'), apostrophe);
    PUT(apostrophe, apostrophe);
    PUT(mid_letter, _mm_or_si128(both, EQUAL(':')));
    PUT(mid_number, _mm_or_si128(both, _mm_or_si128(EQUAL(','), EQUAL(';'))));
    PUT(space, EQUAL(' '));
    PUT(cr, EQUAL('\r'));
    PUT(lf, EQUAL('\n'));
    PUT(non_ascii, c);
#undef EQUAL
#undef PUT
  }
  return m;
}

#else

static inline struct byte_masks byte_masks_at(const uint8_t *p) {
  struct byte_masks m = {0};
  for (int i = 0; i < 64; i++) {
    const uint8_t c = p[i];
    const uint64_t bit = (uint64_t)1 << i;
    if ((uint8_t)((c | 0x20) - 'a') < 26) m.letter |= bit;
    else if ((uint8_t)(c - '0') < 10) m.digit |= bit;
    else if (c >= 0x80) m.non_ascii |= bit;
    else switch (c) {
      case '_': m.underscore |= bit; break;
      case ':': m.mid_letter |= bit; break;
      case '\'': m.apostrophe |= bit; m.mid_letter |= bit; m.mid_number |= bit; break;
      case '.': m.mid_letter |= bit; m.mid_number |= bit; break;
      case ',': case ';': m.mid_number |= bit; break;
      case ' ': m.space |= bit; break;
      case '\r': m.cr |= bit; break;
      case '\n': m.lf |= bit; break;
    }
  }
  return m;
}

#endif

// A bit for every i in 1…62 with a word boundary (UAX #29) between bytes i - 1 and i, given that the
// bytes are ASCII and that there is a boundary before byte 0. Later bits are not to be trusted.
static inline __attribute__((always_inline)) uint64_t ascii_word_boundaries(struct byte_masks m) {
  const uint64_t word = m.letter | m.digit | m.underscore;
  const uint64_t in_word = m.mid_letter & m.letter << 1 & m.letter >> 1;    // WB6, WB7
  const uint64_t in_number = m.mid_number & m.digit << 1 & m.digit >> 1;    // WB11, WB12
  const uint64_t inside = in_word | in_number;
  const uint64_t joined = (word & word << 1)                                // WB5, WB8–WB10, WB13
                        | (m.space & m.space << 1)                          // WB3d
                        | (m.lf & m.cr << 1)                                // WB3
                        | inside | inside << 1;
  return ~joined;
}

#endif
