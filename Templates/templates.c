// The templates of pages, embedded byte for byte. Each ends with a zero that its length does not count.
#include "templates.h"

static const unsigned char article[] = {
#embed "article.mustache" suffix(, )
  0};

static const unsigned char article_sentences[] = {
#embed "article-sentences.mustache" suffix(, )
  0};

static const unsigned char card[] = {
#embed "card.mustache" suffix(, )
  0};

static const unsigned char change[] = {
#embed "change.mustache" suffix(, )
  0};

static const unsigned char comments[] = {
#embed "comments.mustache" suffix(, )
  0};

static const unsigned char coverage[] = {
#embed "coverage.mustache" suffix(, )
  0};

static const unsigned char figure[] = {
#embed "figure.mustache" suffix(, )
  0};

static const unsigned char head[] = {
#embed "head.mustache" suffix(, )
  0};

static const unsigned char key_figure[] = {
#embed "key-figure.mustache" suffix(, )
  0};

static const unsigned char library[] = {
#embed "library.mustache" suffix(, )
  0};

static const unsigned char method[] = {
#embed "method.mustache" suffix(, )
  0};

static const unsigned char page[] = {
#embed "page.mustache" suffix(, )
  0};

static const unsigned char quote[] = {
#embed "quote.mustache" suffix(, )
  0};

static const unsigned char quotes[] = {
#embed "quotes.mustache" suffix(, )
  0};

static const unsigned char section[] = {
#embed "section.mustache" suffix(, )
  0};

static const unsigned char sentence[] = {
#embed "sentence.mustache" suffix(, )
  0};

static const unsigned char style[] = {
#embed "style.css" suffix(, )
  0};

static const unsigned char table[] = {
#embed "table.mustache" suffix(, )
  0};

#define FILE(name, array) \
  { name, array, sizeof array - 1 }

static const struct embedded_template templates[] = {
  FILE("article.mustache", article),
  FILE("article-sentences.mustache", article_sentences),
  FILE("card.mustache", card),
  FILE("change.mustache", change),
  FILE("comments.mustache", comments),
  FILE("coverage.mustache", coverage),
  FILE("figure.mustache", figure),
  FILE("head.mustache", head),
  FILE("key-figure.mustache", key_figure),
  FILE("library.mustache", library),
  FILE("method.mustache", method),
  FILE("page.mustache", page),
  FILE("quote.mustache", quote),
  FILE("quotes.mustache", quotes),
  FILE("section.mustache", section),
  FILE("sentence.mustache", sentence),
  FILE("style.css", style),
  FILE("table.mustache", table),
};

size_t embedded_template_count(void) { return sizeof templates / sizeof *templates; }

struct embedded_template embedded_template_at(size_t index) { return templates[index]; }
