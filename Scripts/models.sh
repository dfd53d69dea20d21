#!/usr/bin/env bash
# Learns every model in Lexicons/ again. The same data gives the same bytes.
#
# SENTIVANE_DATA names the folder of the data (its layout is told in Lexicons/README.md).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

: "${SENTIVANE_DATA:?names the folder with the training data; see Lexicons/README.md}"

swift build -c release --product modelbuilder
readonly builder=.build/release/modelbuilder

# The sentiment model, the same from freely licensed texts alone, and that of the other languages.
"$builder" sentiment --data "$SENTIVANE_DATA" --out Lexicons/en/sentiment.model
"$builder" sentiment --data "$SENTIVANE_DATA" --out Lexicons/en/sentiment-free.model \
  --without sst,sst_phrases,semeval,airline,imdb,youtube
"$builder" sentiment --multilingual --data "$SENTIVANE_DATA" --out Lexicons/mul/sentiment.model
"$builder" emotions --data "$SENTIVANE_DATA" --out Lexicons/en/emotions.model

"$builder" keyphrases --data "$SENTIVANE_DATA" --out Lexicons/en/keyphrases.model --sets
"$builder" pairs --data "$SENTIVANE_DATA" --out Lexicons/en/pairs.model
"$builder" headlines --data "$SENTIVANE_DATA" --out Lexicons/en/headlines.model

# Ease of reading, and the same from freely licensed texts alone.
"$builder" ease --data "$SENTIVANE_DATA" --out Lexicons/en/ease.model
"$builder" ease --data "$SENTIVANE_DATA" --free --out Lexicons/en/ease-free.model

# Languages: the lines are fetched from Debian's archive once, and kept.
Scripts/language-data.py "$SENTIVANE_DATA" .build/language-data
"$builder" languages --data .build/language-data --out Lexicons/languages.model
"$builder" tagger --data "$SENTIVANE_DATA" --out Lexicons/en/tagger.model
