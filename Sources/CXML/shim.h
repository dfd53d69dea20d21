#include <libxml/xmlversion.h>

// The headers of ICU that libxml2's would bring in clash with those of Foundation; only the last members of a
// struct that we never look into depend on them.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
