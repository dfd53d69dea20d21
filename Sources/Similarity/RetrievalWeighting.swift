/// How much an occurrence of a term in a document counts, before the rarity of the term is known.
public enum RetrievalWeighting: Hashable, Sendable {
  /// Term frequency that saturates, relative to the document's length (Lucene's form of BM25).
  ///
  /// Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009).
  case bm25(k1: Double, b: Double)
  /// Logarithmic term frequency over the length of the document's vector: "lnc" in the notation of SMART.
  ///
  /// Source: G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval" (1988).
  case cosine
}
