internal import Mustache

/// A value whose stored properties are the names in a template's tags.
///
/// A property that is nil is absent. Without this protocol a template would go on and look for its
/// name in the values around, and find somebody else's.
protocol TemplateValue: MustacheParent {}

extension TemplateValue {
  func child(named name: String) -> Any? { storedProperty(named: name, of: self) }
}

/// Returns what a template finds under the name of a stored property; nil if there is none.
func storedProperty(named name: String, of value: Any) -> Any? {
  for child in Mirror(reflecting: value).children where child.label == name {
    let mirror = Mirror(reflecting: child.value)
    guard mirror.displayStyle == .optional else { return child.value }
    return mirror.children.first?.value ?? Absent()
  }
  return nil
}

/// What a property is that is nil: no section, and no text.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
