#!/usr/bin/env python3
"""Makes the training texts of the language model: one file of lines a language.

    Scripts/language-data.py DATA OUT [--cache DIR]

DATA is the folder of data sets that SENTIVANE_DATA names: its languages/udhr and sentiment are read. Debian packages with
translated messages and pages are fetched by `apt-get download` into the cache and only read, never installed. OUT gets

    train/XX.tsv       source, tab, line; XX is the language (with a script where there are two: sr-Latn, hi-Latn)
    held-out.ndjson    {"text", "lang", "source"}: every tenth line of each source, which train/ lacks
    packages.tsv       the packages and their versions

The same packages and data give the same bytes. Markup, escape sequences, printf codes, options, paths and addresses are taken
out, and so are lines that were left in English.
"""
import argparse, collections, gettext, glob, gzip, hashlib, html, html.parser, io, json, os, pathlib, re, subprocess, sys, unicodedata, zipfile

LIBREOFFICE = """af ar be bg bn br bs ca cs cy da de el eo es et eu fa fi fr ga gl gu he hi hr hu id is it ja ka kk kn ko lt lv
    mk ml mn mr nb ne nl nn pa-in pl pt pt-br ro ru si sk sl sr sv ta te th tr ug uk uz vi zh-cn zh-tw""".split()
MANUALS = "cs da de el es fi fr hu id it mk nb nl pl pt-br ro ru sr sv tr uk vi".split()
FORTUNES = "bg br cs de eo es ga it pl ru".split()
BROWSER = "az bs he hy-am ka ms sq tl ur".split()
PROGRAMS = """apt coreutils debconf dpkg evolution-common freeciv-data gimp-data git gnome-control-center-data gnome-user-docs
    installation-guide-amd64 libgtk-3-common minetest nautilus-data tuxpaint vlc-l10n wesnoth-1.16-data""".split()
PACKAGES = sorted(
    [f"libreoffice-l10n-{x}" for x in LIBREOFFICE] + [f"manpages-{x}" for x in MANUALS]
    + [f"fortunes-{x}" for x in FORTUNES] + [f"firefox-esr-l10n-{x}" for x in BROWSER] + PROGRAMS)
PATTERNS = ["*.mo", "*/share/man/*", "*/share/help/*", "*/games/fortunes/*", "*.xpi", "*/installation-guide-amd64/*.html"]

# What catalogues, folders and the declaration's files call a language.
CODES = {
    "pt_BR": "pt", "pt_PT": "pt", "pt-br": "pt", "zh_CN": "zh", "zh_TW": "zh", "zh_HK": "zh", "zh_Hans": "zh", "zh_Hant": "zh",
    "zh-cn": "zh", "zh-tw": "zh", "sr@latin": "sr-Latn", "nb_NO": "nb", "nb-no": "nb", "pa_IN": "pa", "pa-in": "pa",
    "bn_IN": "bn", "bn_BD": "bn", "fil": "tl", "hy-am": "hy", "en_GB": "en", "en_CA": "en", "en_AU": "en", "es_MX": "es",
    "br-fortune": "pt", "ca@valencia": "ca",
}
DECLARATION = {
    "afr": "af", "als": "sq", "arb": "ar", "ben": "bn", "bul": "bg", "cat": "ca", "ces": "cs", "cmn_hans": "zh", "cmn_hant": "zh",
    "cym": "cy", "dan": "da", "deu": "de", "deu_1901": "de", "ell_monotonic": "el", "ell_polytonic": "el", "eng": "en", "epo": "eo",
    "est": "et", "eus": "eu", "fin": "fi", "fra": "fr", "gle": "ga", "glg": "gl", "guj": "gu", "heb": "he", "hin": "hi", "hrv": "hr",
    "hun": "hu", "hye": "hy", "ind": "id", "isl": "is", "ita": "it", "jpn": "ja", "kan": "kn", "kat": "ka", "kaz": "kk", "kor": "ko",
    "lat": "la", "lat_1": "la", "lav": "lv", "lit": "lt", "mal": "ml", "mar": "mr", "mkd": "mk", "mlt": "mt", "mya": "my", "nep": "ne",
    "nld": "nl", "nno": "nn", "nob": "nb", "pan": "pa", "pol": "pl", "por_BR": "pt", "por_PT": "pt", "ron": "ro", "ron_1953": "ro",
    "ron_1993": "ro", "rus": "ru", "slk": "sk", "slv": "sl", "som": "so", "spa": "es", "srp_cyrl": "sr", "srp_latn": "sr-Latn",
    "swe": "sv", "swh": "sw", "tam": "ta", "tgl": "tl", "tha": "th", "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi", "zul": "zu",
}
# The languages, by the script that nearly all letters of a line must have.
SCRIPTS = {
    "LATIN": """af az br bs ca cs cy da de en eo es et eu fi fr ga gl hi-Latn hr hu id is it la lt lv ms mt nb nl nn pl pt ro
        sk sl so sq sr-Latn sv sw tl tr uz vi zu""",
    "CYRILLIC": "be bg kk mk mn ru sr uk", "GREEK": "el", "HEBREW": "he", "ARABIC": "ar fa ug ur", "DEVANAGARI": "hi mr ne",
    "ARMENIAN": "hy", "GEORGIAN": "ka", "HANGUL": "ko", "CJK": "zh", "KANA": "ja", "THAI": "th", "BENGALI": "bn", "GUJARATI": "gu",
    "GURMUKHI": "pa", "TAMIL": "ta", "TELUGU": "te", "KANNADA": "kn", "MALAYALAM": "ml", "SINHALA": "si", "MYANMAR": "my",
}
SCRIPT_OF = {language: script for script, names in SCRIPTS.items() for language in names.split()}
LINES_A_SOURCE, LINES_A_LANGUAGE = 9_000, 40_000
TWEETS = {"es", "fr", "de", "pt", "it", "ar", "hi"}

# Words by which a line that was left in English is known, and romanized Hindi.
ENGLISH = set("the of and to is are be was were this that with for from have has will can not you your which by an or it if when all".split())
HINDI = set("hai hain ka ki ke ko se mein nahi nahin kya bhi ho toh aur ye yeh wo woh hi tha thi kar raha rahe rahi sab bhai ji koi kuch mere mera meri tum aap apne apna liye".split())


# MARK: Packages

def fetch(cache):
    """Returns the folder of each package's texts, and its version."""
    debs, texts = cache / "deb", cache / "texts"
    debs.mkdir(parents=True, exist_ok=True)
    missing = [name for name in PACKAGES if not list(debs.glob(f"{name}_*.deb"))]
    if missing:
        subprocess.run(["apt-get", "download", "-q", "-q", *missing], cwd=debs, check=True)
    versions = {}
    for name in PACKAGES:
        deb = sorted(debs.glob(f"{name}_*.deb"))[-1]
        versions[name] = deb.name.split("_")[1].replace("%3a", ":")
        if (texts / name).exists(): continue
        (texts / name).mkdir(parents=True)
        archive = subprocess.Popen(["dpkg", "--fsys-tarfile", deb], stdout=subprocess.PIPE)
        # A pattern that a package has nothing for is no mistake.
        subprocess.run(["tar", "-x", "-C", texts / name, "--wildcards", *PATTERNS], stdin=archive.stdout, stderr=subprocess.DEVNULL)
        archive.stdout.close()
        archive.wait()
    return texts, versions


# MARK: Lines of a file

def catalogue(path):
    """The translations of a message catalogue that differ from the original."""
    try:
        with open(path, "rb") as file: entries = gettext.GNUTranslations(file)._catalog
    except (OSError, UnicodeDecodeError, ValueError, LookupError):
        return
    for key, text in entries.items():
        original = key[0] if isinstance(key, tuple) else key
        original = original.split("\x04")[-1]
        if not original or not text or text == original: continue
        words = set(original.lower().split())
        if len(words & set(text.lower().split())) * 2 > len(words): continue
        yield from text.split("\n\n")


def manual(path):
    """The paragraphs of a manual page."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as file: text = file.read().decode("utf-8", "replace")
    paragraph, literal = [], False
    for line in text.splitlines():
        if re.match(r"\.(nf|EX|TS)\b", line): literal = True
        if line.startswith((".", "'")) or not line.strip():
            if re.match(r"\.(B|I|BR|IR|RB|RI)\b", line) and not literal:
                paragraph.append(re.sub(r'^\.\w+ |"', "", line))
            else:
                if paragraph: yield " ".join(paragraph)
                paragraph = []
            if re.match(r"\.(fi|EE|TE)\b", line): literal = False
        elif not literal:
            paragraph.append(line)
    if paragraph: yield " ".join(paragraph)


class Paragraphs(html.parser.HTMLParser):
    """The text of paragraphs, titles and items."""
    BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "title", "item", "td", "dt", "dd", "desc", "note", "section"}
    LEFT_OUT = {"script", "style", "code", "pre", "screen", "cmd", "link", "info", "credit", "tt"}

    def __init__(self):
        super().__init__()
        self.found, self.text, self.depth = [], [], 0

    def flush(self):
        self.found.append("".join(self.text))
        self.text = []

    def handle_starttag(self, tag, attributes):
        if tag in self.LEFT_OUT: self.depth += 1
        if tag in self.BLOCKS: self.flush()

    def handle_endtag(self, tag):
        if tag in self.LEFT_OUT: self.depth = max(0, self.depth - 1)
        if tag in self.BLOCKS: self.flush()

    def handle_data(self, data):
        if self.depth == 0: self.text.append(data)

    def handle_startendtag(self, tag, attributes): pass


def page(path):
    parser = Paragraphs()
    parser.feed(path.read_text("utf-8", "replace"))
    parser.flush()
    return parser.found


def fortunes(path):
    text = path.read_bytes().decode("utf-8", "replace")
    for saying in re.split(r"\n%+\n", text):
        lines = [line for line in saying.splitlines() if not re.match(r"\s*(--|—|\[|\()", line)]
        yield " ".join(lines)


def browser(path):
    """The messages of a language pack: `key = value`, or an indented value."""
    with zipfile.ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if not name.endswith((".ftl", ".properties")): continue
            for line in archive.read(name).decode("utf-8", "replace").splitlines():
                if line.startswith("#"): continue
                yield line.split("=", 1)[-1] if "=" in line else (line if line.startswith(" ") else "")


def package_lines(name, folder):
    """Every line of a package with its language."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.is_symlink(): continue
        parts = path.parts
        if path.suffix == ".mo":
            index = next((i for i, part in enumerate(parts) if part.startswith("LC_")), None)
            if index is None: continue
            code = parts[index - 1]
            if name.startswith("libreoffice-l10n-"): code = name.removeprefix("libreoffice-l10n-")
            lines = catalogue(path)
        elif "/share/man/" in str(path) and name.startswith("manpages-"):
            code, lines = name.removeprefix("manpages-"), manual(path)
        elif "/share/man/" in str(path):
            code = parts[parts.index("man") + 1]
            if code.startswith("man"): continue
            lines = manual(path)
        elif path.suffix in (".page", ".html"):
            base = "help" if path.suffix == ".page" else "installation-guide-amd64"
            places = [i for i, part in enumerate(parts) if part == base]
            code, lines = parts[places[-1] + 1], page(path)
            if code == "C": code = "en"
        elif path.suffix == ".xpi":
            code, lines = name.removeprefix("firefox-esr-l10n-"), browser(path)
        elif "/games/fortunes/" in str(path) and path.suffix != ".dat":
            code, lines = name.removeprefix("fortunes-"), fortunes(path)
            if code == "br": code = "pt"
        else:
            continue
        code = CODES.get(code, code)
        # Serbian in Latin letters may be in a page of either name; the letters decide.
        for line in lines: yield code, line


# MARK: Cleaning

MARKUP = re.compile("|".join([
    r"\\f[BIRP]|\\\([a-z]{2}|\\[&|/^~]", r"<[^<>]{0,400}>", r"&[a-z]+;", r"%[-+ #0-9.$]*[a-zA-Z]{0,3}", r"\{[^{}]*\}", r"\$\(?\w+\)?",
    r"https?://\S+|www\.\S+|\S+@\S+", r"(?<!\S)-{1,2}[\w-]+(=\S+)?", r"\S*[/\\_=|]\S*", r"\b\w+\.\w+(\.\w+)*\b", r"\b\w+\(\w*\)",
    r"[@#]\w+", r"\b\w*\d\w*\b",
]))
ACCELERATOR = re.compile(r"(?<=\w)[_~&](?=\w)|(?<!\w)[_~&](?=\w)|\(_?[A-Z]\)")


def cleaned(text):
    text = html.unescape(text.split("^")[-1])
    text = text.replace("\\-", "-").replace("\\(aq", "'")
    text = ACCELERATOR.sub("", text)
    text = MARKUP.sub(" ", text)
    return " ".join(unicodedata.normalize("NFC", text).split())


def script(character, memo={}):
    if character not in memo:
        name = unicodedata.name(character, "")
        first = name.split(" ")[0]
        if name.startswith("CJK"): first = "CJK"
        if first in ("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"): first = "KANA"
        memo[character] = first
    return memo[character]


def belongs(language, text, vocabulary):
    """True if a line is long enough, in its language's script, and not in English."""
    wanted = SCRIPT_OF[language]
    letters = [c for c in text if c.isalpha()]
    if len(letters) < (4 if wanted in ("CJK", "KANA", "HANGUL") else 8): return False
    if wanted == "KANA":
        if sum(script(c) == "KANA" for c in letters) * 10 < len(letters): return False
        fitting = sum(script(c) in ("KANA", "CJK") for c in letters)
    else:
        fitting = sum(script(c) == wanted for c in letters)
    if fitting * 10 < len(letters) * 9: return False
    if wanted == "LATIN" and language != "en":
        words = text.lower().split()
        english = sum(word.strip(".,:;!?()\"'") in ENGLISH for word in words)
        if english * 6 > len(words) and english > 1: return False
        # Left in English without those words, as titles are.
        known = [word.strip(".,:;!?()\"'") in vocabulary for word in words]
        if sum(known) * 10 >= len(known) * 6: return False
        # Capitals in most words: names, titles.
        if len(words) > 3 and sum(word[0].isupper() for word in words) * 4 > len(words) * 3: return False
    return True


# MARK: Sources

def declaration_lines(data):
    for path in sorted((data / "languages/udhr").glob("*.txt")):
        if (language := DECLARATION.get(path.stem)) in SCRIPT_OF:
            for line in path.read_text("utf-8").splitlines(): yield language, "udhr", line


def tweet_lines(data):
    path = data / "sentiment/multilingual_train.ndjson"
    if not path.exists(): return
    for line in path.open(encoding="utf-8"):
        record = json.loads(line)
        language, text = record["lang"], html.unescape(record["text"])
        text = re.sub(r"^RT\b|@\w+:?|\bhttp\b|#\w+", " ", text)
        if language == "hi" and not any(script(c) == "DEVANAGARI" for c in text):
            words = [word.strip(".,!?'\"").lower() for word in text.split()]
            hindi = sum(word in HINDI for word in words)
            if hindi < 2 or hindi <= sum(word in ENGLISH for word in words): continue
            language = "hi-Latn"
        yield language, "tweets", text


def english_lines(data):
    for path in sorted((data / "sentiment").glob("*_train.ndjson")):
        if path.name.startswith("multilingual"): continue
        for line in path.open(encoding="utf-8"):
            text = html.unescape(json.loads(line)["text"])
            yield "en", path.stem, re.sub(r"\bhttp\b|@\w+|#\w+|<br />", " ", text)


def collect(data, texts):
    """Every line once, by language and source, in an order that does not depend on where files lie."""
    found = collections.defaultdict(lambda: collections.defaultdict(list))
    seen = collections.defaultdict(set)

    # English words of four letters and more, frequent enough to be no slip of the pen.
    counts = collections.Counter(word for _, _, line in english_lines(data) for word in re.findall(r"[a-z]{4,}", line.lower()))
    vocabulary = ENGLISH | {word for word, count in counts.items() if count >= 8}

    def add(language, source, line):
        line = cleaned(line)
        if language == "sr" and sum(script(c) == "LATIN" for c in line) * 2 > len(line): language = "sr-Latn"
        key = line.lower()
        if language not in SCRIPT_OF or key in seen[language] or not belongs(language, line, vocabulary): return
        seen[language].add(key)
        found[language][source].append(line)

    for language, source, line in declaration_lines(data): add(language, source, line)
    for language, source, line in tweet_lines(data): add(language, source, line)
    for language, source, line in english_lines(data): add(language, source, line)
    for name in PACKAGES:
        for language, line in package_lines(name, texts / name):
            if language in SCRIPT_OF: add(language, name, line[:600])
    return found


def chosen(lines, limit):
    """At most so many lines, chosen by their hashes and in the order of them."""
    return sorted(lines, key=lambda line: hashlib.sha256(line.encode()).digest())[:limit]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--cache", type=pathlib.Path)
    options = parser.parse_args()
    texts, versions = fetch((options.cache or options.out / "cache").resolve())
    (options.out / "train").mkdir(parents=True, exist_ok=True)
    for old in (options.out / "train").glob("*.tsv"): old.unlink()
    with open(options.out / "packages.tsv", "w") as file:
        for name, version in sorted(versions.items()): file.write(f"{name}\t{version}\n")
    found = collect(options.data, texts)
    with open(options.out / "held-out.ndjson", "w", encoding="utf-8") as held:
        for language in sorted(found):
            sources = found[language]
            share = LINES_A_LANGUAGE // len(sources)
            with open(options.out / f"train/{language}.tsv", "w", encoding="utf-8") as train:
                count = 0
                for source in sorted(sources):
                    for number, line in enumerate(chosen(sources[source], LINES_A_SOURCE if len(sources) < 12 else max(share, 3_000))):
                        if number % 10 == 9:
                            record = {"text": line, "lang": language.split("-")[0], "source": source}
                            held.write(json.dumps(record, ensure_ascii=False) + "\n")
                        else:
                            train.write(f"{source}\t{line}\n")
                            count += 1
            print(language, count, *(f"{source}:{len(lines)}" for source, lines in sorted(sources.items())))


if __name__ == "__main__":
    main()
