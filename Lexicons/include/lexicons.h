#ifndef LEXICONS_H
#define LEXICONS_H

#include <stddef.h>

// A list inside the binary: its folder, which for word lists is the language (ISO 639-1), its name without ".tsv",
// and its bytes.
struct embedded_file {
  const char *language;
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

size_t embedded_file_count(void);

// Requires index < embedded_file_count().
struct embedded_file embedded_file_at(size_t index);

#endif
