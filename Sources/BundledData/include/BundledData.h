#ifndef SANJIANG_BUNDLED_DATA_H
#define SANJIANG_BUNDLED_DATA_H
int sanjiang_bundled_file_count(void);
#endif
