#ifndef TEMPLATES_H
#define TEMPLATES_H

#include <stddef.h>

// A template inside the binary: its file's name, and its bytes.
struct embedded_template {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

size_t embedded_template_count(void);

// Requires index < embedded_template_count().
struct embedded_template embedded_template_at(size_t index);

#endif
