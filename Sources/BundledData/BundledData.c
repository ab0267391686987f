#include "include/BundledData.h"
int sanjiang_bundled_file_count(void) { return 0; }
