#ifndef SANJIANG_BUNDLED_DATA_H
#define SANJIANG_BUNDLED_DATA_H

#include <stddef.h>

/// One file of `Graph/`, `Queries/` or `Page/`, as it was when the program was built.
struct sanjiang_bundled_file {
  /// The path from the top of the repository, in UTF-8.
  const char *name;
  /// The contents.
  const unsigned char *bytes;
  /// The number of bytes.
  size_t size;
};

/// How many files there are.
size_t sanjiang_bundled_file_count(void);
/// A file by its place in the order of the paths' bytes.
struct sanjiang_bundled_file sanjiang_bundled_file_at(size_t index);

#endif
