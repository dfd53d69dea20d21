// The word lists and models, embedded byte for byte. Each ends with a zero that its length does not count.
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
static const unsigned char de_stopwords[] = {
#embed "de/stopwords.tsv" suffix(, )
  0};
static const unsigned char es_stopwords[] = {
#embed "es/stopwords.tsv" suffix(, )
  0};
static const unsigned char fr_stopwords[] = {
#embed "fr/stopwords.tsv" suffix(, )
  0};
static const unsigned char it_stopwords[] = {
#embed "it/stopwords.tsv" suffix(, )
  0};
static const unsigned char nl_stopwords[] = {
#embed "nl/stopwords.tsv" suffix(, )
  0};
static const unsigned char pl_stopwords[] = {
#embed "pl/stopwords.tsv" suffix(, )
  0};
static const unsigned char pt_stopwords[] = {
#embed "pt/stopwords.tsv" suffix(, )
  0};
static const unsigned char ru_stopwords[] = {
#embed "ru/stopwords.tsv" suffix(, )
  0};
static const unsigned char sv_stopwords[] = {
#embed "sv/stopwords.tsv" suffix(, )
  0};
static const unsigned char en_headline_words[] = {
#embed "en/headline-words.tsv" suffix(, )
  0};
static const unsigned char en_persons[] = {
#embed "en/persons.tsv" suffix(, )
  0};
static const unsigned char en_aspects[] = {
#embed "en/aspects.tsv" suffix(, )
  0};
static const unsigned char en_emoji[] = {
#embed "en/emoji.tsv" suffix(, )
  0};
static const unsigned char en_emoticons[] = {
#embed "en/emoticons.tsv" suffix(, )
  0};
static const unsigned char en_easy_words[] = {
#embed "en/easy-words.tsv" suffix(, )
  0};
static const unsigned char en_syllables[] = {
#embed "en/syllables.tsv" suffix(, )
  0};
static const unsigned char en_plain_words[] = {
#embed "en/plain-words.tsv" suffix(, )
  0};
static const unsigned char mul_negators[] = {
#embed "mul/negators.tsv" suffix(, )
  0};
static const unsigned char audit_templates[] = {
#embed "audit/templates.tsv" suffix(, )
  0};
static const unsigned char audit_names[] = {
#embed "audit/names.tsv" suffix(, )
  0};
static const unsigned char audit_pronouns[] = {
#embed "audit/pronouns.tsv" suffix(, )
  0};
static const unsigned char audit_groups[] = {
#embed "audit/groups.tsv" suffix(, )
  0};

static const unsigned char en_emotions[] = {
#embed "en/emotions.tsv" suffix(, )
  0};
// Models are read as numbers where they lie.
#define MODEL _Alignas(64) static const unsigned char

MODEL en_sentiment_model[] = {
#embed "en/sentiment.model" suffix(, )
  0};
MODEL en_emotions_model[] = {
#embed "en/emotions.model" suffix(, )
  0};
MODEL en_tagger_model[] = {
#embed "en/tagger.model" suffix(, )
  0};
MODEL en_keyphrases_model[] = {
#embed "en/keyphrases.model" suffix(, )
  0};
MODEL en_headlines_model[] = {
#embed "en/headlines.model" suffix(, )
  0};
MODEL en_pairs_model[] = {
#embed "en/pairs.model" suffix(, )
  0};
MODEL en_ease_model[] = {
#embed "en/ease.model" suffix(, )
  0};
MODEL en_ease_free_model[] = {
#embed "en/ease-free.model" suffix(, )
  0};
MODEL mul_sentiment_model[] = {
#embed "mul/sentiment.model" suffix(, )
  0};
MODEL languages_model[] = {
#embed "languages.model" suffix(, )
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
  {"de", "stopwords", de_stopwords, sizeof de_stopwords - 1},
  {"es", "stopwords", es_stopwords, sizeof es_stopwords - 1},
  {"fr", "stopwords", fr_stopwords, sizeof fr_stopwords - 1},
  {"it", "stopwords", it_stopwords, sizeof it_stopwords - 1},
  {"nl", "stopwords", nl_stopwords, sizeof nl_stopwords - 1},
  {"pl", "stopwords", pl_stopwords, sizeof pl_stopwords - 1},
  {"pt", "stopwords", pt_stopwords, sizeof pt_stopwords - 1},
  {"ru", "stopwords", ru_stopwords, sizeof ru_stopwords - 1},
  {"sv", "stopwords", sv_stopwords, sizeof sv_stopwords - 1},
  {"en", "headline-words", en_headline_words, sizeof en_headline_words - 1},
  {"en", "persons", en_persons, sizeof en_persons - 1},
  {"en", "aspects", en_aspects, sizeof en_aspects - 1},
  {"en", "emoji", en_emoji, sizeof en_emoji - 1},
  {"en", "emoticons", en_emoticons, sizeof en_emoticons - 1},
  {"en", "emotions", en_emotions, sizeof en_emotions - 1},
  {"en", "easy-words", en_easy_words, sizeof en_easy_words - 1},
  {"en", "syllables", en_syllables, sizeof en_syllables - 1},
  {"en", "plain-words", en_plain_words, sizeof en_plain_words - 1},
  {"mul", "negators", mul_negators, sizeof mul_negators - 1},
  {"audit", "templates", audit_templates, sizeof audit_templates - 1},
  {"audit", "names", audit_names, sizeof audit_names - 1},
  {"audit", "pronouns", audit_pronouns, sizeof audit_pronouns - 1},
  {"audit", "groups", audit_groups, sizeof audit_groups - 1},
  {"en", "sentiment.model", en_sentiment_model, sizeof en_sentiment_model - 1},
  {"en", "emotions.model", en_emotions_model, sizeof en_emotions_model - 1},
  {"en", "tagger.model", en_tagger_model, sizeof en_tagger_model - 1},
  {"en", "keyphrases.model", en_keyphrases_model, sizeof en_keyphrases_model - 1},
  {"en", "headlines.model", en_headlines_model, sizeof en_headlines_model - 1},
  {"en", "pairs.model", en_pairs_model, sizeof en_pairs_model - 1},
  {"en", "ease.model", en_ease_model, sizeof en_ease_model - 1},
  {"en", "ease-free.model", en_ease_free_model, sizeof en_ease_free_model - 1},
  {"mul", "sentiment.model", mul_sentiment_model, sizeof mul_sentiment_model - 1},
  {"", "languages.model", languages_model, sizeof languages_model - 1},
};

size_t embedded_file_count(void) { return sizeof files / sizeof *files; }

struct embedded_file embedded_file_at(size_t index) { return files[index]; }
