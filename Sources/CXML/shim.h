// Debian's libxml2 is built with ICU, whose types Foundation has too, in another version. Of libxml2's
// functions that we call none shows them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
