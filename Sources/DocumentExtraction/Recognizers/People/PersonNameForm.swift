/// What tells a person's name from other characters: its first characters, its length, its sounds.
///
/// Chinese names are a surname and one or two characters. Names of Tibetan, Mongolian and other
/// origin, and foreign names, are written with a small stock of characters that stand for sounds;
/// a dot parts their pieces.
enum PersonNameForm {
  /// How sure the form is.
  enum Certainty: Comparable {
    /// No name.
    case none
    /// Only the stock of characters speaks for it.
    case sounds
    /// A surname and one or two characters, or a dot.
    case sure
  }

  /// How surely a stretch of text is a person's whole name.
  static func certainty(of name: Range<Int>, in text: PersonText) -> Certainty {
    guard let first = name.first else { return .none }
    var all = text.signs[first]
    var rest: PersonSigns = []
    for offset in name.dropFirst() {
      all.formIntersection(text.signs[offset])
      rest.formUnion(text.signs[offset])
    }
    if rest.union(text.signs[first]).contains(.dot) {
      return all.contains(.nameCharacter) ? .sure : .none
    }
    guard name.count >= 2, all.contains(.han), !begins(name, in: text, words, .ordinaryWord) else {
      return .none
    }
    if isSure(name, rest, in: text) { return .sure }
    return isWrittenInSounds(all, name.count) ? .sounds : .none
  }

  /// Whether a name of Chinese characters has the form of a Chinese or a Japanese one.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - rest: The signs of its characters but the first.
  ///   - text: The text in which it stands.
  /// - Returns: Whether its surname and its length speak for it, and no character against it.
  private static func isSure(
    _ name: Range<Int>, _ rest: PersonSigns, in text: PersonText
  ) -> Bool {
    if name.count == 3 || name.count == 4,
      begins(name, in: text, compoundSurnames, .compoundSurname)
    {
      return true
    }
    guard !rest.contains(.unlikely) else { return false }
    if name.count <= 3, text.has(.surname, at: name.lowerBound) { return true }
    return (3...5).contains(name.count)
      && begins(name, in: text, japaneseSurnames, .japaneseSurname)
      && placeEndings.ending(of: text.scalars[name]) == nil
  }

  /// Whether names that sound like this one are written with all its characters.
  private static func isWrittenInSounds(_ all: PersonSigns, _ count: Int) -> Bool {
    count <= 6 && all.contains(.minoritySound) || count <= 9 && all.contains(.foreignSound)
      || (4...6).contains(count) && all.contains(.sound)
  }

  /// Whether a name begins with one of `words`, whose sign is given.
  private static func begins(
    _ name: Range<Int>, in text: PersonText, _ words: WordList, _ sign: PersonSigns
  ) -> Bool {
    text.has(sign, at: name.lowerBound)
      && words.match(in: text.scalars, at: name.lowerBound, upTo: name.upperBound) != nil
  }

  /// Whether a character is a Chinese one.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
      || scalar.value >= 0x20000
  }

  /// A name as names are written: with the middle dot, whatever dot is printed.
  static func written(_ name: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    name.map { isDot($0) ? "·" : $0 }
  }

  /// Whether a character parts the pieces of a name.
  static func isDot(_ scalar: Unicode.Scalar) -> Bool { dots.contains(scalar) }

  /// Whether the character at `offset` parts the pieces of a name; a full stop between characters
  /// does, which is how some fonts print the dot.
  static func isDot(in text: PersonText, at offset: Int) -> Bool {
    guard text.has(.dot, at: offset) else { return false }
    guard text.scalars[offset] == "." else { return true }
    return offset > 0 && text.has(.han, at: offset - 1) && offset + 1 < text.count
      && text.has(.han, at: offset + 1)
  }

  /// The characters that part the pieces of a name.
  static let dots: ScalarSet = "·•・．."
  /// Characters that hardly stand in a name behind its first one.
  static let unlikely: ScalarSet = "的了着过得是这那哪我们你他她它厅局部署议级副在"

  /// Words that begin like names and are none.
  static let words: WordList =
    """
    师生 全体 单位 全市 全省 全县 全区 全州 全国 全力 方面 万人 时间 时任 常委 党员 党委 党组 党政 成员 游客 游人 家属 宾主
    高校 高层 高度 高质 商会 商户 商家 车辆 席间 水利 安全 安排 明确 严格 严肃 单独 项目 强调 农民 农户 农牧 牧民 牧户 成立
    成功 成果 成效 应邀 应急 相关 相应 于是 和谐 平安 管理 路线 金融 文化 温暖 容量 时刻 祖国 武警 干部 干群 时代 曲艺 包括 计划 陆续 连续 连日 强化 扶贫 向上 从严 那些 简要 简单 通过 候选 韩国 古巴 巴西 文莱 乌克兰 乌干达 安哥拉 和各 和有 和相 和部 和社 和全 和省 和市 和县 和州 和区 和其 和当 和干 和群
    """

  /// The last characters of places that begin like Japanese names: 福田区.
  private static let placeEndings: WordList = "省 市 州 县 区 府 乡 镇 村 港 路 街"

  static let compoundSurnames: WordList =
    """
    欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 司徒 司空 端木 南宫 独孤 长孙 宇文 轩辕 呼延 赫连
    """

  /// The commonest Japanese surnames of two and three characters.
  static let japaneseSurnames: WordList =
    """
    佐藤 铃木 高桥 田中 伊藤 渡边 渡部 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 清水 山崎 阿部 池田 桥本 石川 山下
    中岛 石井 小川 前田 冈田 长谷川 藤田 后藤 近藤 村上 远藤 青木 坂本 斋藤 福田 太田 西村 藤井 金子 冈本 藤原 三浦 中野 中川 原田
    松田 竹内 小野 田村 石田 森田 上田 柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 村田
    武田 上野 杉山 增田 小山 大塚 平野 菅原 久保 松井 岩崎 樱井 木下 野口 松尾 野村 菊地 佐野 大西 杉本 新井 滨田 市川 古川
    水野 小松 岛田 小岛 山中 高野 西田 菊池 山内 西川 五十岚 北村 安田 中田 川口 平田 川崎 饭田 吉川 本田 泽田 关口 川上 大村 西胁
    """

  /// The first characters of most Chinese names of persons.
  static let surnames: ScalarSet =
    """
    赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛\
    奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康\
    伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵\
    席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁\
    宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴\
    弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀\
    蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿边扈燕冀浦\
    尚农温别庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖庾暨居衡耿满弘匡文寇禄阙欧殳沃利蔚越夔隆师\
    巩厍聂晁勾敖融冷訾辛阚那简饶曾毋沙乜鞠丰巢关蒯查荆红游竺权逯盖桓仉督岳帅缑亢况郈海楚闫汝\
    鄢涂钦商牟佘佴伯赏墨哈谯笪阳佟肖覃仝邸付代苟尕鬲芦隋修祈闪仁仓晨旦昂喇才谌么冶苑颉翦展靖\
    原丛英岗线檀信辜冼朴邝邸郄苌琚漆鄞普刀罕杞雒揭候蹇粟亓
    """

  /// What names of Tibetan, Mongolian, Uyghur and Kazakh origin are written with.
  static let minoritySounds: ScalarSet =
    """
    扎西卓玛才让多杰尼达瓦仁青旦增丹索南桑结班公保昂旺加太吉措朗果科毛安洛藏嘉央切江成龙根登\
    曲羊更求尕巴白珠次赤列冷本布洋华郎东珍拉姆德格勒宗萨嘎当土贡觉坚赞平错却噶永忠雍仲久美元\
    拜甲罗周李英赛项秀欠俄日依力艾买提热苏汗古丽阿不都克里木哈孜别乌沙迪尔肯特那顺呼图其宝音\
    孟和雅斯琴满全敖云乐娜塔额吾麦智完夏娘群卡托
    """

  /// What foreign names are written with.
  static let foreignSounds: ScalarSet =
    """
    阿埃艾爱安奥巴白拜班邦包保鲍贝本比彼毕别宾波伯博布查茨达戴丹当道德登迪蒂丁东杜多顿厄恩尔\
    法范方菲费芬丰冯弗伏福富盖甘冈高戈格葛根贡古瓜圭郭哈海汉豪赫黑亨洪胡华霍基吉季加贾坚简江\
    杰金久卡凯坎康考科克肯孔库夸坤昆拉莱兰朗劳勒雷黎里理丽利莉连廉列林琳刘留龙卢鲁伦罗洛马玛\
    迈麦曼芒毛梅门蒙米密明缪摩莫默木穆拿那纳娜奈南内尼涅宁纽农努诺欧帕派潘庞佩彭皮珀普奇齐契\
    恰强乔切琴青琼丘邱让热仁荣茹瑞萨塞赛桑瑟森沙山尚舍申圣施什史斯松苏素索塔泰坦汤特提田廷通\
    图托瓦万王旺威韦维魏温翁沃乌武西希锡夏香肖谢辛欣休许雅亚延扬耶叶伊易因英尤于约泽扎詹张兆\
    哲珍芝治朱兹宗佐捷娃歇柯舒蕾妮莎姆缅采策楚敦狄凡佛夫哥怀奎绍舜朔陶藤祖日若娅娥琪茜黛
    """
}
