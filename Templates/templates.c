// The templates of pages, embedded byte for byte. Each ends with a zero that its length does not count.
#include "templates.h"

static const unsigned char page[] = {
#embed "page.mustache" suffix(, )
  0};

#define TEMPLATE(name, array) \
  { name, array, sizeof array - 1 }

static const struct embedded_template templates[] = {
  TEMPLATE("page.mustache", page),
};

size_t embedded_template_count(void) { return sizeof templates / sizeof *templates; }

struct embedded_template embedded_template_at(size_t index) { return templates[index]; }
