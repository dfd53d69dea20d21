// The word lists, embedded byte for byte. Each ends with a zero that its length does not count.
#include "lexicons.h"

static const unsigned char en_valence[] = {
#embed "en/valence.tsv" suffix(, )
  0};
static const unsigned char en_inflections[] = {
#embed "en/inflections.tsv" suffix(, )
  0};
static const unsigned char en_idioms[] = {
#embed "en/idioms.tsv" suffix(, )
  0};
static const unsigned char en_negators[] = {
#embed "en/negators.tsv" suffix(, )
  0};
static const unsigned char en_intensifiers[] = {
#embed "en/intensifiers.tsv" suffix(, )
  0};
static const unsigned char en_contrast[] = {
#embed "en/contrast.tsv" suffix(, )
  0};
static const unsigned char en_hedges[] = {
#embed "en/hedges.tsv" suffix(, )
  0};
static const unsigned char en_stopwords[] = {
#embed "en/stopwords.tsv" suffix(, )
  0};
static const unsigned char en_emoji[] = {
#embed "en/emoji.tsv" suffix(, )
  0};
static const unsigned char en_emoticons[] = {
#embed "en/emoticons.tsv" suffix(, )
  0};

static const struct embedded_file files[] = {
  {"en", "valence", en_valence, sizeof en_valence - 1},
  {"en", "inflections", en_inflections, sizeof en_inflections - 1},
  {"en", "idioms", en_idioms, sizeof en_idioms - 1},
  {"en", "negators", en_negators, sizeof en_negators - 1},
  {"en", "intensifiers", en_intensifiers, sizeof en_intensifiers - 1},
  {"en", "contrast", en_contrast, sizeof en_contrast - 1},
  {"en", "hedges", en_hedges, sizeof en_hedges - 1},
  {"en", "stopwords", en_stopwords, sizeof en_stopwords - 1},
  {"en", "emoji", en_emoji, sizeof en_emoji - 1},
  {"en", "emoticons", en_emoticons, sizeof en_emoticons - 1},
};

size_t embedded_file_count(void) { return sizeof files / sizeof *files; }

struct embedded_file embedded_file_at(size_t index) { return files[index]; }
