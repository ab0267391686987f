/// What may stand behind the `#` of a preprocessor line.
enum PreprocessorWord: String, CaseIterable {
  case include, define, undef
  case ifdef, ifndef, `if`, elif, `else`, endif
  /// Those of C that are refused.
  case error, warning, line, pragma, `import`

  /// Whether it says which lines hold.
  var isConditional: Bool {
    switch self {
    case .ifdef, .ifndef, .if, .elif, .else, .endif: true
    default: false
    }
  }
}
