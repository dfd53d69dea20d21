/// What a lexicon says of one term or phrase.
///
/// All numbers are thousandths, so that sums are exact and do not depend on their order.
public struct LexiconEntry: Hashable, Sendable {
  /// The feeling that the term carries by itself, −4000…4000; 0 if none.
  public var valence: Int16 = 0
  /// What the term multiplies the valence of its neighbor by; 0 if it does not.
  public var intensity: Int16 = 0
  /// What the term multiplies its clause by, as a hedge; 0 if it is none.
  public var hedge: Int16 = 0
  /// What a contrast multiplies the part before it (or, if concessive, the main clause) by.
  public var contrastBefore: Int16 = 0
  /// What a contrast multiplies the part after it (or the clause that it opens) by.
  public var contrastAfter: Int16 = 0
  /// What the term does.
  public var roles: Roles = []

  /// Creates an entry that says nothing.
  public init() {}

  /// What a term does to the text around it; a term may do several things.
  public struct Roles: OptionSet, Hashable, Sendable {
    /// The bits.
    public var rawValue: UInt16

    /// Creates roles from their bits.
    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Carries a valence.
    @inlinable public static var opinion: Roles { Roles(rawValue: 1) }
    /// Turns what follows around: not, never, don’t.
    @inlinable public static var strongNegator: Roles { Roles(rawValue: 2) }
    /// Turns what follows around by half: hardly, lacks.
    @inlinable public static var weakNegator: Roles { Roles(rawValue: 4) }
    /// Denies that there is any: no, nothing, nobody.
    @inlinable public static var determinerNegator: Roles { Roles(rawValue: 8) }
    /// Says that what follows did not come about: fails to, refuses to.
    @inlinable public static var failureNegator: Roles { Roles(rawValue: 16) }
    /// Strengthens or weakens the word after it.
    @inlinable public static var intensifierBefore: Roles { Roles(rawValue: 32) }
    /// Strengthens or weakens the word before it.
    @inlinable public static var intensifierAfter: Roles { Roles(rawValue: 64) }
    /// Sets what follows against what came before: but, however.
    @inlinable public static var contrast: Roles { Roles(rawValue: 128) }
    /// Opens a clause that yields to the main one: although, despite.
    @inlinable public static var concession: Roles { Roles(rawValue: 256) }
    /// Makes its clause less certain: maybe, would.
    @inlinable public static var hedge: Roles { Roles(rawValue: 512) }
    /// Is counted in no vocabulary.
    @inlinable public static var stopWord: Roles { Roles(rawValue: 1024) }
    /// Begins at least one phrase.
    @inlinable public static var startsPhrase: Roles { Roles(rawValue: 2048) }
    /// Is a phrase whose words mean nothing by themselves.
    @inlinable public static var idiom: Roles { Roles(rawValue: 4096) }

    /// All four kinds of negators.
    @inlinable public static var negator: Roles {
      [.strongNegator, .weakNegator, .determinerNegator, .failureNegator]
    }
  }
}
