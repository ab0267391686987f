#include "BundledData.h"

// Every file of Graph/ and Queries/, in the order of their paths' bytes. When a file comes or
// goes, SANJIANG_UPDATE_BUNDLE=1 swift test --filter BundledFileTests writes this file anew.

static const unsigned char file_0[] = {
#embed "../../Graph/groups.ttl"
};
static const unsigned char file_1[] = {
#embed "../../Graph/officials.ttl"
};
static const unsigned char file_2[] = {
#embed "../../Graph/regions.ttl"
};
static const unsigned char file_3[] = {
#embed "../../Graph/units.ttl"
};
static const unsigned char file_4[] = {
#embed "../../Graph/vocabulary.ttl"
};
static const unsigned char file_5[] = {
#embed "../../Queries/dependencies.dl"
};
static const unsigned char file_6[] = {
#embed "../../Queries/gaps.dl"
};
static const unsigned char file_7[] = {
#embed "../../Queries/indicators.dl"
};
static const unsigned char file_8[] = {
#embed "../../Queries/officials.dl"
};
static const unsigned char file_9[] = {
#embed "../../Queries/outline.dl"
};
static const unsigned char file_10[] = {
#embed "../../Queries/provenance.dl"
};
static const unsigned char file_11[] = {
#embed "../../Queries/regions.dl"
};
static const unsigned char file_12[] = {
#embed "../../Queries/responsibilities.dl"
};

static const struct sanjiang_bundled_file files[] = {
    {"Graph/groups.ttl", file_0, sizeof file_0},
    {"Graph/officials.ttl", file_1, sizeof file_1},
    {"Graph/regions.ttl", file_2, sizeof file_2},
    {"Graph/units.ttl", file_3, sizeof file_3},
    {"Graph/vocabulary.ttl", file_4, sizeof file_4},
    {"Queries/dependencies.dl", file_5, sizeof file_5},
    {"Queries/gaps.dl", file_6, sizeof file_6},
    {"Queries/indicators.dl", file_7, sizeof file_7},
    {"Queries/officials.dl", file_8, sizeof file_8},
    {"Queries/outline.dl", file_9, sizeof file_9},
    {"Queries/provenance.dl", file_10, sizeof file_10},
    {"Queries/regions.dl", file_11, sizeof file_11},
    {"Queries/responsibilities.dl", file_12, sizeof file_12},
};

size_t sanjiang_bundled_file_count(void) { return sizeof files / sizeof files[0]; }

struct sanjiang_bundled_file sanjiang_bundled_file_at(size_t index) { return files[index]; }
