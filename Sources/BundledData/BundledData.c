#include "BundledData.h"

// Every file of Graph/ and Queries/, the parts of a page and the schema, in the order of their paths'
// bytes. When a file comes or goes, or one of Graph/ changes, SANJIANG_UPDATE_BUNDLE=1 swift test
// --filter BundledFileTests writes this file and Graph/bundled.snapshot anew.

static const alignas(64) unsigned char file_0[] = {
#embed "../../Graph/bundled.snapshot"
};
static const alignas(64) unsigned char file_1[] = {
#embed "../../Graph/departments.ttl"
};
static const alignas(64) unsigned char file_2[] = {
#embed "../../Graph/documents/省政府2016年9月份大事记.ttl"
};
static const alignas(64) unsigned char file_3[] = {
#embed "../../Graph/documents/省政府2025年4月份大事记.ttl"
};
static const alignas(64) unsigned char file_4[] = {
#embed "../../Graph/documents/青工信投〔2025〕44号.ttl"
};
static const alignas(64) unsigned char file_5[] = {
#embed "../../Graph/documents/青政〔2016〕70号.ttl"
};
static const alignas(64) unsigned char file_6[] = {
#embed "../../Graph/documents/青政〔2016〕76号.ttl"
};
static const alignas(64) unsigned char file_7[] = {
#embed "../../Graph/documents/青政人〔2025〕7号.ttl"
};
static const alignas(64) unsigned char file_8[] = {
#embed "../../Graph/documents/青政办〔2016〕187号.ttl"
};
static const alignas(64) unsigned char file_9[] = {
#embed "../../Graph/documents/青政办〔2016〕188号.ttl"
};
static const alignas(64) unsigned char file_10[] = {
#embed "../../Graph/documents/青政办〔2016〕189号.ttl"
};
static const alignas(64) unsigned char file_11[] = {
#embed "../../Graph/documents/青政办〔2016〕190号.ttl"
};
static const alignas(64) unsigned char file_12[] = {
#embed "../../Graph/documents/青政办〔2016〕191号.ttl"
};
static const alignas(64) unsigned char file_13[] = {
#embed "../../Graph/documents/青政办〔2021〕29号.ttl"
};
static const alignas(64) unsigned char file_14[] = {
#embed "../../Graph/documents/青政办〔2025〕8号.ttl"
};
static const alignas(64) unsigned char file_15[] = {
#embed "../../Graph/documents/青政办函〔2025〕5号.ttl"
};
static const alignas(64) unsigned char file_16[] = {
#embed "../../Graph/groups.ttl"
};
static const alignas(64) unsigned char file_17[] = {
#embed "../../Graph/measures.ttl"
};
static const alignas(64) unsigned char file_18[] = {
#embed "../../Graph/officials.ttl"
};
static const alignas(64) unsigned char file_19[] = {
#embed "../../Graph/pinyin.txt"
};
static const alignas(64) unsigned char file_20[] = {
#embed "../../Graph/regions.ttl"
};
static const alignas(64) unsigned char file_21[] = {
#embed "../../Graph/units.ttl"
};
static const alignas(64) unsigned char file_22[] = {
#embed "../../Graph/vocabulary.ttl"
};
static const alignas(64) unsigned char file_23[] = {
#embed "../../Queries/dependencies.dl"
};
static const alignas(64) unsigned char file_24[] = {
#embed "../../Queries/gaps.dl"
};
static const alignas(64) unsigned char file_25[] = {
#embed "../../Queries/indicators.dl"
};
static const alignas(64) unsigned char file_26[] = {
#embed "../../Queries/lineage.dl"
};
static const alignas(64) unsigned char file_27[] = {
#embed "../../Queries/officials.dl"
};
static const alignas(64) unsigned char file_28[] = {
#embed "../../Queries/outline.dl"
};
static const alignas(64) unsigned char file_29[] = {
#embed "../../Queries/provenance.dl"
};
static const alignas(64) unsigned char file_30[] = {
#embed "../../Queries/regions.dl"
};
static const alignas(64) unsigned char file_31[] = {
#embed "../../Queries/responsibilities.dl"
};
static const alignas(64) unsigned char file_32[] = {
#embed "../../Queries/validity.dl"
};
static const alignas(64) unsigned char file_33[] = {
#embed "../../Queries/workload.dl"
};
static const alignas(64) unsigned char file_34[] = {
#embed "../../Sources/BundledData/Page/gestures.js"
};
static const alignas(64) unsigned char file_35[] = {
#embed "../../Sources/BundledData/Page/graph.js"
};
static const alignas(64) unsigned char file_36[] = {
#embed "../../Sources/BundledData/Page/layout.js"
};
static const alignas(64) unsigned char file_37[] = {
#embed "../../Sources/BundledData/Page/outlines.js"
};
static const alignas(64) unsigned char file_38[] = {
#embed "../../Sources/BundledData/Page/page.js"
};
static const alignas(64) unsigned char file_39[] = {
#embed "../../Sources/BundledData/Page/panel.js"
};
static const alignas(64) unsigned char file_40[] = {
#embed "../../Sources/BundledData/Page/paper.js"
};
static const alignas(64) unsigned char file_41[] = {
#embed "../../Sources/BundledData/Page/picture.html"
};
static const alignas(64) unsigned char file_42[] = {
#embed "../../Sources/BundledData/Page/start.js"
};
static const alignas(64) unsigned char file_43[] = {
#embed "../../Sources/BundledData/Page/style.css"
};
static const alignas(64) unsigned char file_44[] = {
#embed "../../Sources/BundledData/Page/tables.js"
};
static const alignas(64) unsigned char file_45[] = {
#embed "../../Sources/BundledData/Page/tools.html"
};
static const alignas(64) unsigned char file_46[] = {
#embed "../../Sources/BundledData/Page/words.js"
};
static const alignas(64) unsigned char file_47[] = {
#embed "../../Sources/PolicyGraph/PolicyGraph.docc/dossier.schema.json"
};

static const struct sanjiang_bundled_file files[] = {
    {"Graph/bundled.snapshot", file_0, sizeof file_0},
    {"Graph/departments.ttl", file_1, sizeof file_1},
    {"Graph/documents/省政府2016年9月份大事记.ttl", file_2, sizeof file_2},
    {"Graph/documents/省政府2025年4月份大事记.ttl", file_3, sizeof file_3},
    {"Graph/documents/青工信投〔2025〕44号.ttl", file_4, sizeof file_4},
    {"Graph/documents/青政〔2016〕70号.ttl", file_5, sizeof file_5},
    {"Graph/documents/青政〔2016〕76号.ttl", file_6, sizeof file_6},
    {"Graph/documents/青政人〔2025〕7号.ttl", file_7, sizeof file_7},
    {"Graph/documents/青政办〔2016〕187号.ttl", file_8, sizeof file_8},
    {"Graph/documents/青政办〔2016〕188号.ttl", file_9, sizeof file_9},
    {"Graph/documents/青政办〔2016〕189号.ttl", file_10, sizeof file_10},
    {"Graph/documents/青政办〔2016〕190号.ttl", file_11, sizeof file_11},
    {"Graph/documents/青政办〔2016〕191号.ttl", file_12, sizeof file_12},
    {"Graph/documents/青政办〔2021〕29号.ttl", file_13, sizeof file_13},
    {"Graph/documents/青政办〔2025〕8号.ttl", file_14, sizeof file_14},
    {"Graph/documents/青政办函〔2025〕5号.ttl", file_15, sizeof file_15},
    {"Graph/groups.ttl", file_16, sizeof file_16},
    {"Graph/measures.ttl", file_17, sizeof file_17},
    {"Graph/officials.ttl", file_18, sizeof file_18},
    {"Graph/pinyin.txt", file_19, sizeof file_19},
    {"Graph/regions.ttl", file_20, sizeof file_20},
    {"Graph/units.ttl", file_21, sizeof file_21},
    {"Graph/vocabulary.ttl", file_22, sizeof file_22},
    {"Queries/dependencies.dl", file_23, sizeof file_23},
    {"Queries/gaps.dl", file_24, sizeof file_24},
    {"Queries/indicators.dl", file_25, sizeof file_25},
    {"Queries/lineage.dl", file_26, sizeof file_26},
    {"Queries/officials.dl", file_27, sizeof file_27},
    {"Queries/outline.dl", file_28, sizeof file_28},
    {"Queries/provenance.dl", file_29, sizeof file_29},
    {"Queries/regions.dl", file_30, sizeof file_30},
    {"Queries/responsibilities.dl", file_31, sizeof file_31},
    {"Queries/validity.dl", file_32, sizeof file_32},
    {"Queries/workload.dl", file_33, sizeof file_33},
    {"Sources/BundledData/Page/gestures.js", file_34, sizeof file_34},
    {"Sources/BundledData/Page/graph.js", file_35, sizeof file_35},
    {"Sources/BundledData/Page/layout.js", file_36, sizeof file_36},
    {"Sources/BundledData/Page/outlines.js", file_37, sizeof file_37},
    {"Sources/BundledData/Page/page.js", file_38, sizeof file_38},
    {"Sources/BundledData/Page/panel.js", file_39, sizeof file_39},
    {"Sources/BundledData/Page/paper.js", file_40, sizeof file_40},
    {"Sources/BundledData/Page/picture.html", file_41, sizeof file_41},
    {"Sources/BundledData/Page/start.js", file_42, sizeof file_42},
    {"Sources/BundledData/Page/style.css", file_43, sizeof file_43},
    {"Sources/BundledData/Page/tables.js", file_44, sizeof file_44},
    {"Sources/BundledData/Page/tools.html", file_45, sizeof file_45},
    {"Sources/BundledData/Page/words.js", file_46, sizeof file_46},
    {"Sources/PolicyGraph/PolicyGraph.docc/dossier.schema.json", file_47, sizeof file_47},
};

size_t sanjiang_bundled_file_count(void) { return sizeof files / sizeof files[0]; }

struct sanjiang_bundled_file sanjiang_bundled_file_at(size_t index) { return files[index]; }
