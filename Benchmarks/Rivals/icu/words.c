// Counts word boundaries with ICU's break iterator. Speaks the worker protocol (README.md).
//
//     icu-words utf8|utf16 FILE REPEATS
//
// UTF-8 goes in through a UText. UTF-16 is converted before the clock starts, which flatters ICU: a
// program whose texts are UTF-8 has to convert them too.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

static char *text;
static int32_t byte_count;
static UChar *units;
static int32_t unit_count;

static void check(UErrorCode status, const char *what) {
  if (U_SUCCESS(status)) return;
  fprintf(stderr, "icu-words: %s: %s\n", what, u_errorName(status));
  exit(70);
}

static void read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(66);
  }
  fseek(file, 0, SEEK_END);
  byte_count = (int32_t)ftell(file);
  rewind(file);
  text = malloc((size_t)byte_count + 1);
  if (!text || fread(text, 1, (size_t)byte_count, file) != (size_t)byte_count) exit(74);
  fclose(file);
}

static void convert(void) {
  UErrorCode status = U_ZERO_ERROR;
  units = malloc(sizeof(UChar) * ((size_t)byte_count + 1));
  if (!units) exit(70);
  u_strFromUTF8(units, byte_count + 1, &unit_count, text, byte_count, &status);
  check(status, "the text is not UTF-8");
}

static long count_segments(UBreakIterator *iterator) {
  long count = 0;
  while (ubrk_next(iterator) != UBRK_DONE) count++;
  return count;
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fputs("usage: icu-words utf8|utf16 FILE REPEATS\n", stderr);
    return 64;
  }
  const int is_utf16 = strcmp(argv[1], "utf16") == 0;
  const int repeats = atoi(argv[3]);
  read_file(argv[2]);
  if (is_utf16) convert();

  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "en", NULL, 0, &status);
  check(status, "no word break iterator");

  char line[16];
  while (fgets(line, sizeof line, stdin)) {
    struct timespec start, end;
    long count = 0;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int i = 0; i < repeats; i++) {
      if (is_utf16) {
        ubrk_setText(iterator, units, unit_count, &status);
        count = count_segments(iterator);
      } else {
        UText *view = utext_openUTF8(NULL, text, byte_count, &status);
        ubrk_setUText(iterator, view, &status);
        count = count_segments(iterator);
        utext_close(view);
      }
      check(status, "setting the text");
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%lld %ld\n",
           (end.tv_sec - start.tv_sec) * 1000000000LL + (end.tv_nsec - start.tv_nsec), count);
    fflush(stdout);
  }
  return 0;
}
