/// What the value table keeps of one value.
struct ValueEntry: BitwiseCopyable {
  /// Which kind of value, and in which form.
  enum Form: UInt8, BitwiseCopyable {
    case falsehood, truth
    /// `payload`: the number's bits.
    case integer, unsigned, double
    /// `payload`: the place in the list of decimals.
    case digits
    /// `payload`: the packed day.
    case date
    /// `payload`: where the bytes begin; `extra`: how many there are.
    case text
    /// `payload`: the place in the list of terms that the store does not have.
    case term
    /// `nil`, the record without fields.
    case null
    /// `payload`: where the words begin, that of the branch's name first; `extra`: how many fields.
    case record
  }

  /// What the form says.
  var payload: UInt64
  /// What the form says.
  var extra: UInt32
  /// The hash, so that the table can grow without looking at the values.
  var hash: UInt32
  /// The form.
  var form: Form
}
