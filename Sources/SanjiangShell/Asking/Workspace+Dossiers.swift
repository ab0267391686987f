import Diagnostics
import DocumentExtraction
import PolicyGraph
import TripleStore

extension Workspace {
  /// The dossier of a unit or group.
  ///
  /// - Parameter name: any name of it.
  /// - Returns: the dossier.
  /// - Throws: where nothing or something else bears the name, or a limit was hit.
  func unitDossier(named name: String) throws(ShellFailure) -> UnitDossier {
    let node = try graph.entity(named: name)
    guard case .iri(let iri) = node, let kind = NodeKind(of: iri), [.unit, .group].contains(kind)
    else {
      throw ShellFailure(.wrongQuery, code: "not-a-unit", "`\(name)` is no unit and no group")
    }
    do throws(DiagnosticList) {
      return try graph.unitDossier(of: node, limits: limits)
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
  }
}
