import DocumentExtraction

extension BundledRegistry {
  /// A reader that knows the registry of the repository.
  static let reader = DocumentReader(registry: registry)
}
