/// Universities with departments, teachers, students, courses and papers, in the manner of the
/// Lehigh University Benchmark (Guo, Pan and Heflin 2005), made up by rules of our own.
struct UniversityWorld {
  /// The predicates, and for each its pairs of subject and object.
  private(set) var pairs: [String: [(String, String)]] = [:]
  private var numbers = SeededNumbers(Graphs.seed)
  private let universities: Int

  /// What is text; the objects of all other predicates are nodes.
  static let texts: Set = ["name", "emailAddress", "telephone", "researchInterest"]

  private static let classes = [
    ("FullProfessor", "Professor"), ("AssociateProfessor", "Professor"),
    ("AssistantProfessor", "Professor"), ("Professor", "Faculty"), ("Lecturer", "Faculty"),
    ("Faculty", "Employee"), ("Employee", "Person"), ("UndergraduateStudent", "Student"),
    ("GraduateStudent", "Student"), ("Student", "Person"), ("Person", "Agent"),
    ("University", "Organization"), ("Department", "Organization"),
    ("ResearchGroup", "Organization"), ("Organization", "Agent"), ("GraduateCourse", "Course"),
    ("Course", "Work"), ("Publication", "Work"), ("Work", "Thing"), ("Agent", "Thing"),
  ]

  /// Makes so many universities, of about 80,000 facts each.
  init(universities: Int) {
    self.universities = universities
    for (one, other) in Self.classes { add(one, "subClassOf", other) }
    for number in 0..<universities {
      let university = "u\(number)"
      addNamed(university, "University")
      for part in 0..<numbers.within(14...18) {
        addDepartment("\(university)d\(part)", of: university)
      }
    }
  }

  private mutating func add(_ subject: String, _ predicate: String, _ object: String) {
    pairs[predicate, default: []].append((subject, object))
  }

  private mutating func addNamed(_ node: String, _ type: String) {
    add(node, "type", type)
    add(node, "name", "\(type) \(node)")
  }

  private mutating func addDepartment(_ department: String, of university: String) {
    addNamed(department, "Department")
    add(department, "subOrganizationOf", university)
    var groups = [department]
    for number in 0..<numbers.within(10...18) {
      let group = "\(department)rg\(number)"
      add(group, "type", "ResearchGroup")
      // Some groups are parts of an earlier one, so that the recursive rule has depth.
      let whole = numbers.happens(50) ? groups[numbers.below(groups.count)] : department
      add(group, "subOrganizationOf", whole)
      groups.append(group)
    }
    addPeople(of: department)
  }

  private mutating func addPeople(of department: String) {
    var (courses, graduateCourses, faculty): ([String], [String], [String]) = ([], [], [])
    for (type, mark, range) in [
      ("FullProfessor", "fp", 7...10), ("AssociateProfessor", "ap", 10...14),
      ("AssistantProfessor", "sp", 8...11), ("Lecturer", "le", 5...7),
    ] {
      for number in 0..<numbers.within(range) {
        let teacher = "\(department)\(mark)\(number)"
        faculty.append(teacher)
        addTeacher(teacher, type, in: department)
        addCourses(of: teacher, "\(department)c", "Course", to: &courses)
        addCourses(of: teacher, "\(department)gc", "GraduateCourse", to: &graduateCourses)
      }
    }
    let advisors = faculty.filter { !$0.contains("le") }
    var graduates: [String] = []
    for number in 0..<faculty.count * numbers.within(3...4) {
      graduates.append("\(department)gs\(number)")
      addStudent(graduates[number], "GraduateStudent", in: department, graduateCourses, 1...3)
      add(graduates[number], "advisor", pick(advisors))
      add(graduates[number], "undergraduateDegreeFrom", "u\(numbers.below(universities))")
    }
    for number in 0..<faculty.count * numbers.within(8...12) {
      let student = "\(department)us\(number)"
      addStudent(student, "UndergraduateStudent", in: department, courses, 2...4)
      if numbers.happens(20) { add(student, "advisor", pick(advisors)) }
    }
    for author in faculty { addPapers(of: author, with: graduates) }
  }

  private mutating func addTeacher(_ teacher: String, _ type: String, in department: String) {
    addNamed(teacher, type)
    add(teacher, "worksFor", department)
    add(teacher, "emailAddress", "\(teacher)@\(department).edu")
    add(teacher, "telephone", "xxx-\(numbers.below(1_000_000))")
    for degree in ["undergraduate", "masters", "doctoral"] {
      add(teacher, degree + "DegreeFrom", "u\(numbers.below(universities))")
    }
    add(teacher, "researchInterest", "Research\(numbers.below(30))")
    if teacher.hasSuffix("fp0") { add(teacher, "headOf", department) }
  }

  private mutating func addCourses(
    of teacher: String, _ prefix: String, _ type: String, to courses: inout [String]
  ) {
    for _ in 0..<numbers.within(1...2) {
      let course = "\(prefix)\(courses.count)"
      courses.append(course)
      addNamed(course, type)
      add(teacher, "teacherOf", course)
    }
  }

  private mutating func addStudent(
    _ student: String, _ type: String, in department: String, _ courses: [String],
    _ range: ClosedRange<Int>
  ) {
    addNamed(student, type)
    add(student, "memberOf", department)
    add(student, "emailAddress", "\(student)@\(department).edu")
    for course in some(courses, numbers.within(range)) { add(student, "takesCourse", course) }
  }

  private mutating func addPapers(of author: String, with students: [String]) {
    for number in 0..<numbers.within(3...12) {
      let paper = "\(author)pub\(number)"
      addNamed(paper, "Publication")
      add(paper, "publicationAuthor", author)
      for student in some(students, numbers.within(0...2)) {
        add(paper, "publicationAuthor", student)
      }
    }
  }

  private mutating func pick(_ names: [String]) -> String { names[numbers.below(names.count)] }

  /// So many different ones of the names.
  private mutating func some(_ names: [String], _ count: Int) -> [String] {
    var chosen: [String] = []
    while chosen.count < min(count, names.count) {
      let name = pick(names)
      if !chosen.contains(name) { chosen.append(name) }
    }
    return chosen
  }
}
