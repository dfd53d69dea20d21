/// Scores that are linear in some parameters, as a minimizer of their loss sees them.
protocol LinearScores {
  var parameterCount: Int { get }

  /// Writes the scores of the parameters.
  func scores(of parameters: FloatVector, into scores: FloatVector)

  /// Writes what the parameters' derivatives are if the scores' are the residuals.
  func gradient(of residuals: FloatVector, into gradient: FloatVector)

  /// Returns a preconditioner for the loss at its scores.
  func preconditioner(_ loss: LogisticLoss, penalties: FloatVector) -> Preconditioner
}
