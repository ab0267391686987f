extension StoreDirectory {
  /// Reads all of the store and compares it with its checksums.
  ///
  /// Where something of an opened store turns out to be damaged the process ends. Here nothing does:
  /// who wants to know of damage before asks here.
  ///
  /// - Returns: What is wrong, file by file; nothing where all is as it was written.
  /// - Complexity: O(*n*) in the bytes on disk.
  public func check() -> [StoreError] {
    do throws(StoreError) {
      var manifest = try manifest()
      while true {
        let problems = problems(with: manifest)
        // A commit that came between has removed what it replaced.
        let present = problems.isEmpty ? manifest : try self.manifest()
        if present == manifest { return problems }
        manifest = present
      }
    } catch {
      return [error]
    }
  }

  private func problems(with manifest: Manifest) -> [StoreError] {
    manifest.segments.compactMap { segment in
      do throws(StoreError) {
        _ = try SegmentFile.open(segment, in: path, isCheckedNow: true)
        return nil
      } catch {
        return error
      }
    }
  }
}
