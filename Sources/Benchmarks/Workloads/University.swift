/// Eight questions about universities, two of them about hierarchies.
extension Workload {
  static let university = Workload(
    name: "university",
    program: declarations + """

      sub(x, y) :- subClassOf(x, y).
      sub(x, z) :- sub(x, y), subClassOf(y, z).
      inst(x, c) :- type(x, c).
      inst(x, c) :- type(x, b), sub(b, c).
      part(x, y) :- subOrganizationOf(x, y).
      part(x, z) :- part(x, y), subOrganizationOf(y, z).
      q1(x) :- takesCourse(x, "u0d0gc0"), type(x, "GraduateStudent").
      q2(x, y, z) :-
        type(x, "GraduateStudent"), memberOf(x, z), subOrganizationOf(z, y),
        undergraduateDegreeFrom(x, y).
      q3(x) :- publicationAuthor(x, "u0d0sp0").
      q4(x, n, e) :- worksFor(x, "u0d0"), inst(x, "Professor"), name(x, n), emailAddress(x, e).
      q5(x) :- inst(x, "Student").
      q6(x, y) :- inst(x, "Student"), takesCourse(x, y), teacherOf("u0d0ap0", y).
      q7(x) :- type(x, "ResearchGroup"), part(x, "u0").
      q8(x, y, z) :- advisor(x, y), inst(x, "Student"), teacherOf(y, z), takesCourse(x, z).
      """,
    outputs: (1...8).map { "q\($0)" }, sizes: [.tiny: 1, .small: 5, .medium: 12, .large: 60]
  ) { n in
    let world = UniversityWorld(universities: n)
    return WorkloadData(facts: world.facts, triples: world.triples) {
      UniversityAnswers(world).reference
    }
  }

  private static var declarations: String {
    let read = UniversityWorld.predicates.map {
      ".decl \($0)(s: symbol, o: symbol)\n.input \($0)(filename=\"\($0).tsv\")"
    }
    let derived = [
      "sub(x, y)", "inst(x, y)", "part(x, y)", "q1(x)", "q2(x, y, z)", "q3(x)", "q4(x, y, z)",
      "q5(x)", "q6(x, y)", "q7(x)", "q8(x, y, z)",
    ].map { name in ".decl " + name.replacing(/([xyz])/) { "\($0.output.1): symbol" } }
    return (read + derived).joined(separator: "\n")
  }
}

extension UniversityWorld {
  /// All predicates.
  static let predicates = [
    "type", "subClassOf", "subOrganizationOf", "worksFor", "memberOf", "headOf", "teacherOf",
    "takesCourse", "advisor", "publicationAuthor", "undergraduateDegreeFrom", "mastersDegreeFrom",
    "doctoralDegreeFrom", "name", "emailAddress", "telephone", "researchInterest",
  ]

  /// A file for each predicate.
  var facts: [FactFile] {
    Self.predicates.map { predicate in
      var file = FactFile(predicate)
      for (subject, object) in pairs[predicate] ?? [] { file.add(subject, object) }
      return file
    }
  }

  /// All of it as N-Triples.
  var triples: [UInt8] {
    let space = "http://univ.example/"
    var bytes: [UInt8] = []
    for predicate in Self.predicates {
      for (subject, object) in pairs[predicate] ?? [] {
        let value = Self.texts.contains(predicate) ? "\"\(object)\"" : "<\(space)\(object)>"
        bytes += "<\(space)\(subject)> <\(space)\(predicate)> \(value) .\n".utf8
      }
    }
    return bytes
  }
}

/// The answers, found with dictionaries.
private struct UniversityAnswers {
  private let world: UniversityWorld
  private let types: [String: String]
  private(set) var reference = Reference()

  init(_ world: UniversityWorld) {
    self.world = world
    types = Dictionary(world.pairs["type"] ?? [], uniquingKeysWith: { first, _ in first })
    reference.joined = world.pairs.values.reduce(0) { $0 + $1.count }
    answerAboutPeople()
    answerAboutCourses()
    answerAboutParts()
  }

  /// The objects of a predicate by its subjects.
  private func objects(_ predicate: String) -> [String: [String]] {
    Dictionary(grouping: world.pairs[predicate] ?? [], by: \.0).mapValues { $0.map(\.1) }
  }

  private func isStudent(_ node: String) -> Bool { types[node]?.hasSuffix("Student") == true }

  private mutating func answer(_ question: Int, _ row: String...) {
    reference.digest.add(RowDigest.seed(of: "q\(question)"), line: row.joined(separator: "\t").utf8)
  }

  private mutating func answerAboutPeople() {
    let (names, addresses) = (objects("name"), objects("emailAddress"))
    let (members, degrees) = (objects("memberOf"), objects("undergraduateDegreeFrom"))
    let whole = objects("subOrganizationOf")
    for (node, type) in types {
      if type.hasSuffix("Student") { answer(5, node) }
      guard type == "GraduateStudent" else { continue }
      for part in members[node] ?? [] {
        for place in whole[part] ?? [] where degrees[node]?.contains(place) == true {
          answer(2, node, place, part)
        }
      }
    }
    for (teacher, part) in world.pairs["worksFor"] ?? []
    where part == "u0d0" && types[teacher]?.hasSuffix("Professor") == true {
      answer(4, teacher, names[teacher]?.first ?? "", addresses[teacher]?.first ?? "")
    }
  }

  private mutating func answerAboutCourses() {
    let (taught, taken) = (objects("teacherOf"), objects("takesCourse"))
    for (student, course) in world.pairs["takesCourse"] ?? [] {
      if course == "u0d0gc0", types[student] == "GraduateStudent" { answer(1, student) }
      if taught["u0d0ap0"]?.contains(course) == true { answer(6, student, course) }
    }
    for (student, advisor) in world.pairs["advisor"] ?? [] where isStudent(student) {
      for course in taken[student] ?? [] where taught[advisor]?.contains(course) == true {
        answer(8, student, advisor, course)
      }
    }
  }

  private mutating func answerAboutParts() {
    for (paper, author) in world.pairs["publicationAuthor"] ?? [] where author == "u0d0sp0" {
      answer(3, paper)
    }
    for (node, type) in types where type == "ResearchGroup" && node.hasPrefix("u0d") {
      answer(7, node)
    }
  }
}
