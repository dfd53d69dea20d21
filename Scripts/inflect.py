#!/usr/bin/env python3
"""Writes Lexicons/<language>/inflections.tsv: the forms of every lemma of valence.tsv.

    Scripts/inflect.py [Lexicons/en]

A row is a lemma and its forms, tab-separated. The parts column of valence.tsv says which forms a
lemma has: v (-s, -ed, -ing), n (-s), a (-er, -est). Irregular forms and the verbs that double
their last letter against the rule are listed below; a form that is a lemma of its own is left out,
so that its own rating stands.
"""
import pathlib, re, sys

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent / "Lexicons/en")

# verb: past, participle (where it differs)
IRREGULAR = dict(line.split(None, 1) for line in """
abide abided
arise arose arisen
awake awoke awoken
bear bore borne
beat beat beaten
befall befell befallen
bend bent
beset beset
betray betrayed
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burned burnt
burst burst
catch caught
choose chose chosen
cling clung
come came come
cost cost
creep crept
cut cut
deal dealt
dig dug
draw drew drawn
dream dreamed dreamt
drink drank drunk
drive drove driven
dwell dwelt dwelled
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
get got gotten
give gave given
go went gone
grind ground
grow grew grown
hang hung
have had
hide hid hidden
hit hit
hold held
hurt hurt
keep kept
kneel knelt
lead led
lean leaned
leap leaped leapt
learn learned learnt
leave left
lend lent
let let
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
outdo outdid outdone
outgrow outgrew outgrown
overcome overcame overcome
overdo overdid overdone
overpay overpaid
overrun overran overrun
oversell oversold
overshoot overshot
oversleep overslept
overtake overtook overtaken
overthrow overthrew overthrown
partake partook partaken
pay paid
plead pleaded pled
prove proved proven
quit quit
read read
rebuild rebuilt
redo redid redone
repay repaid
rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
see saw seen
seek sought
sell sold
send sent
set set
shake shook shaken
shed shed
shine shone shined
shit shat
shoot shot
show showed shown
shrink shrank shrunk
shut shut
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
sling slung
slit slit
smell smelled smelt
speak spoke spoken
speed sped
spend spent
spill spilled spilt
spin spun
spit spat
split split
spoil spoiled spoilt
spread spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swelled swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
thrive thrived thriven
throw threw thrown
thrust thrust
tread trod trodden
uphold upheld
understand understood
undo undid undone
upset upset
wake woke woken
wear wore worn
weep wept
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
backbite backbit backbitten
backslide backslid
bet bet
broadcast broadcast
forgo forwent forgone
mishear misheard
misread misread
misspend misspent
outshine outshone
overeat overate overeaten
overhear overheard
override overrode overridden
shoplift shoplifted
typecast typecast
undercut undercut
undersell undersold
underpay underpaid
unwind unwound
waylay waylaid
""".strip().splitlines())

PLURALS = dict(line.split() for line in """
crisis crises
thief thieves
wife wives
life lives
loaf loaves
wolf wolves
hero heroes
veto vetoes
tomato tomatoes
potato potatoes
fiasco fiascos
echo echoes
embargo embargoes
torpedo torpedoes
volcano volcanoes
phenomenon phenomena
catharsis catharses
bias biases
louse lice
mouse mice
child children
man men
woman women
person persons
gunman gunmen
conman conmen
con-man con-men
madman madmen
henchman henchmen
craftsman craftsmen
prognosis prognoses
diagnosis diagnoses
oasis oases
paralysis paralyses
emphasis emphases
nemesis nemeses
antithesis antitheses
half-truth half-truths
""".strip().splitlines())

# Longer verbs whose last syllable is stressed double the consonant; short ones do by the rule.
DOUBLE = set("""abhor abet acquit admit befit beget begin commit compel concur confer control defer deter
dispel emit enthrall equip excel expel forget forbid incur infer impel inter kidnap mishit occur omit outwit overlap
patrol permit prefer propel rebel rebut recur refer regret remit repel reset submit transmit unplug upset
backstab bedevil catfish handicap humbug program worship overstep hobnob zigzag debug formfit sandbag
format formatted""".split()) - {"bedevil", "catfish", "format", "formatted", "program"}
NO_DOUBLE = {"fix", "fax", "box", "tax", "mix", "vex", "hex", "hoax", "coax", "relax", "sex", "flex", "jinx", "wax", "max", "nix", "wow", "sew", "bow", "vow", "row", "mow", "show", "slow", "glow", "flow", "blow", "snow", "know", "draw", "claw", "flaw", "thaw", "gnaw", "chew", "screw", "stew", "spew", "play", "pray", "stray", "slay", "betray", "decay", "delay", "allay", "annoy", "enjoy", "destroy", "ploy", "toy", "joy", "sway", "fray", "flay", "dismay", "obey", "prey", "convey"}
DEGREE_DOUBLE = {"bad", "sad", "mad", "big", "hot", "fit", "fat", "flat", "thin", "grim", "dim", "slim", "wet", "dumb", "red", "drab", "glum", "smug", "snug", "hip"} - {"dumb"}

VOWELS = "aeiou"

def s_form(word):
    if re.search(r"(s|x|z|ch|sh)$", word): return word + ("zes" if re.search(r"[^z]z$", word) and word in ("quiz", "whiz", "fez") else "es")
    if re.search(r"[^aeiou]y$", word): return word[:-1] + "ies"
    if word in ("go", "do", "veto", "echo", "embargo", "torpedo", "undo", "redo", "overdo", "outdo", "forgo"): return word + "es"
    return word + "s"

def doubles(word):
    if word in NO_DOUBLE or word[-1] in "wxyhc" or word[-1] in VOWELS: return False
    if word in DOUBLE: return True
    last = word.split("-")[-1]
    if last in DOUBLE: return True
    groups = re.findall(r"[aeiouy]+", last)
    stem = last[1:] if last.startswith("qu") else last
    return len(groups) == 1 and re.fullmatch(r"(?:[^aeiou]*|squ|qu)[aeiouy][^aeiouwxy]", last) is not None and len(last) > 2 or (
        last.startswith(("qu", "squ")) and re.fullmatch(r"s?qu[aeiou][^aeiouwxy]", last) is not None)

def ed_form(word):
    if word.endswith("e"): return word + "d"
    if re.search(r"[^aeiou]y$", word): return word[:-1] + "ied"
    if doubles(word): return word + word[-1] + "ed"
    if word.endswith("c") and word in ("panic", "mimic", "frolic", "traffic", "picnic"): return word + "ked"
    return word + "ed"

def ing_form(word):
    if word.endswith("ie"): return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word not in ("singe", "tinge", "swinge"): return word[:-1] + "ing"
    if word in ("singe", "tinge"): return word + "ing"
    if doubles(word): return word + word[-1] + "ing"
    if word in ("panic", "mimic", "frolic", "traffic", "picnic"): return word + "king"
    return word + "ing"

def degrees(word):
    if word.endswith("e"): return [word + "r", word + "st"]
    if re.search(r"[^aeiou]y$", word): return [word[:-1] + "ier", word[:-1] + "iest"]
    if word in DEGREE_DOUBLE: return [word + word[-1] + "er", word + word[-1] + "est"]
    if len(re.findall(r"[aeiouy]+", word)) > 2 or len(word) > 8: return []
    return [word + "er", word + "est"]

def forms(lemma, parts):
    out = []
    head, _, last = lemma.rpartition("-")
    if "v" in parts:
        out.append(s_form(lemma))
        if lemma in IRREGULAR: out += IRREGULAR[lemma].split()
        else: out.append(ed_form(lemma))
        out.append(ing_form(lemma))
        # British spelling doubles l after any vowel: travelled, labelled.
        if re.search(r"[^aeiou][aeiou]l$", lemma) and not doubles(lemma): out += [lemma + "led", lemma + "ling"]
        if not out[-1].endswith("ying") and len(lemma) > 3 and out[-1].endswith("ing"): out.append(ing_form(lemma)[:-1] + "'")
    if "n" in parts: out.append(PLURALS.get(lemma) or s_form(lemma))
    if "a" in parts: out += degrees(lemma)
    return out

rows = []
for line in (folder / "valence.tsv").read_text(encoding="utf-8").splitlines():
    if line.startswith("#") or not line: continue
    lemma, parts, _ = line.split("\t")
    rows.append((lemma, parts.split(",")))
lemmas = {lemma for lemma, _ in rows}
taken = {}
with open(folder / "inflections.tsv", "w", encoding="utf-8") as file:
    file.write("# Generated by Scripts/inflect.py from valence.tsv; do not edit. A lemma and its forms.\n")
    for lemma, parts in rows:
        own = []
        for form in forms(lemma, parts):
            if form in lemmas or form in own: continue
            if form in taken: continue
            taken[form] = lemma
            own.append(form)
        if own: file.write("\t".join([lemma] + own) + "\n")
print(len(lemmas), "lemmas,", len(lemmas) + len(taken), "forms")
