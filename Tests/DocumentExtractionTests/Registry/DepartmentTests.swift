import DocumentExtraction
import Testing

@Suite("Departments that every place has")
struct DepartmentTests {
  private let registry = BundledRegistry.registry

  private func unit(_ printed: String, in issuer: String) -> UnitMention {
    registry.unit(printed: printed, jurisdiction: .of(issuer), date: "2022-05-06")
  }

  @Test(
    "all spellings of a department are one unit of its place",
    arguments: [
      ["市发改委", "市发展改革委", "市发展和改革委员会", "南通市发改委", "南通市发展和改革委员会", "我市发改委"],
      ["市人社局", "市人力资源社会保障局", "市人力资源和社会保障局", "南通市人社局"],
      ["市卫健委", "市卫生健康委员会", "南通市卫生健康委"], ["市住建局", "市住房和城乡建设局"],
      ["市市场监管局", "市市监局", "市市场监督管理局"], ["市自然资源和规划局", "市自规局", "市资规局"],
      ["市政府", "市人民政府", "南通市政府", "南通市人民政府"],
      ["市政府办公室", "市人民政府办公室", "南通市人民政府办公室"],
      ["市委", "中共南通市委", "中国共产党南通市委"], ["市委统战部", "市委统一战线工作部"],
      ["市国资委", "市国有资产监督管理委员会"],
    ])
  func spellings(names: [String]) {
    let keys = Set(names.map { unit($0, in: "南通市人民政府").key })
    #expect(keys.count == 1, "\(keys)")
  }

  @Test(
    "a county that no registry knows is told by the form of its name",
    arguments: [
      ("南通市人民政府", "海门区财政局", "南通市海门区/区财政局"),
      ("江苏省人民政府", "南通市海门区财政局", "南通市海门区/区财政局"),
      ("南通市海门区人民政府", "区发改委", "南通市海门区/区发展改革委"),
      ("南通市海门区人民政府", "市发改委", "南通市/市发展改革委"),
      ("如东县人民政府", "县市场监管局", "如东县/县市场监管局"),
      ("内蒙古自治区人民政府", "自治区发展改革委", "内蒙古自治区/自治区发展改革委"),
      ("内蒙古自治区人民政府", "内蒙古自治区发改委", "内蒙古自治区/自治区发展改革委"),
      ("临夏回族自治州人民政府", "州发改委", "临夏回族自治州/州发展改革委"),
    ])
  func places(issuer: String, printed: String, expected: String) {
    #expect(unit(printed, in: issuer).key == expected)
  }

  @Test("the bodies of other places keep apart, and so do bodies with other duties")
  func distinctions() {
    let names = ["市发展改革委", "市规划和自然资源局", "市自然资源局", "市教育局", "市教育体育局", "海门区教育局"]
    #expect(Set(names.map { unit($0, in: "南通市人民政府").key }).count == names.count)
    #expect(unit("市发改委", in: "南通市人民政府").key != unit("市发改委", in: "南京市人民政府").key)
  }

  @Test("the Party committee and the youth league of a province are those of the document's own")
  func partyOfProvince() {
    #expect(unit("省委", in: "江苏省人民政府").key == "中国共产党江苏省委员会")
    #expect(unit("省委", in: "青海省人民政府").key == "中国共产党青海省委员会")
    #expect(unit("团省委", in: "江苏省人民政府").key == "江苏省/省团委")
    #expect(unit("团省委", in: "南京市人民政府").fullName == "江苏省团委")
  }

  @Test("a name that no data knows is not taken for a familiar department")
  func familiarity() {
    #expect(registry.isFamiliarDepartment(unit("市发改委", in: "南通市人民政府")))
    #expect(registry.isFamiliarDepartment(unit("财政局", in: "南通市人民政府")))
    #expect(!registry.isFamiliarDepartment(unit("市云桥办", in: "南通市人民政府")))
  }

  @Test("of the forms of duties, and of bodies, none is given twice")
  func noFormTwice() {
    for isDuty in [true, false] {
      var keys: [String: String] = [:]
      for entry in registry.departments where entry.isDuty == isDuty {
        for form in Set([entry.key, entry.officialName] + entry.aliases) {
          let other = keys.updateValue(entry.key, forKey: form)
          #expect(other == nil, "\(form): \(entry.key), \(other ?? "")")
        }
      }
    }
    #expect(registry.departments.count > 150)
  }
}
