import DocumentExtraction
import Testing

@Suite("Units and groups by their form")
struct NameFormTests {
  private let registry = BundledRegistry.registry

  @Test(
    "names of bodies",
    arguments: [
      "省科技厅", "市水务局", "团省委", "南京海关", "江苏银行", "国网江苏省电力公司", "某某县人民法院", "省委党校（省行政学院）",
      "苏州工业园区管委会", "省“双减”工作领导小组办公室",
    ])
  func units(name: String) {
    #expect(registry.isUnitName(name))
    #expect(!registry.isGroupName(name))
  }

  @Test(
    "names of groups",
    arguments: [
      "各市州人民政府", "各设区市人民政府", "省有关部门", "相关市州政府", "省河长制领导小组成员单位", "各县（区）政府", "国家级开发区管委会",
      "有关单位", "各金融机构",
    ])
  func groups(name: String) {
    #expect(registry.isGroupName(name))
  }

  @Test("neither", arguments: ["加强组织领导", "", "部", "到2025年", "完善工作机制，落实责任"])
  func neither(name: String) {
    #expect(!registry.isUnitName(name))
    #expect(!registry.isGroupName(name))
  }

  @Test("a group is known by its name as printed, in its jurisdiction")
  func groupKeys() {
    let qinghai = Jurisdiction.of("青海省人民政府")
    let keys = ["各市州人民政府", "各市州政府", "各市、自治州人民政府"].map {
      registry.group(printed: $0, jurisdiction: qinghai).key
    }
    #expect(keys == ["青海省/各市州人民政府", "青海省/各市州政府", "青海省/各市、自治州人民政府"])
    let gansu = registry.group(printed: "各市州政府", jurisdiction: .of("甘肃省人民政府"))
    #expect(gansu.key == "甘肃省/各市州政府")
  }
}
