/// A body as the choice of an order looks at it.
struct OrderedBody {
  /// The literals.
  let literals: [CoreLiteral]
  /// The atoms among them.
  let atoms: [CoreAtom]
  /// Where each of the atoms stands among the literals.
  let places: [Int]
  /// A number above those of the variables.
  let variables: Int
  /// For each literal its number among the atoms; nil for other literals.
  private let numbers: [Int?]

  init(_ literals: [CoreLiteral]) {
    var atoms: [CoreAtom] = []
    var places: [Int] = []
    var numbers: [Int?] = []
    var last = -1
    for (place, literal) in literals.enumerated() {
      literal.forEachVariable { last = max(last, $0) }
      if case .atom(let atom) = literal {
        numbers.append(atoms.count)
        atoms.append(atom)
        places.append(place)
      } else {
        numbers.append(nil)
      }
    }
    (self.literals, self.atoms, self.places, self.numbers) = (literals, atoms, places, numbers)
    variables = last + 1
  }

  /// The atom at a place; nil where another literal stands there.
  func atom(at place: Int) -> CoreAtom? { numbers[place].map { atoms[$0] } }
}
