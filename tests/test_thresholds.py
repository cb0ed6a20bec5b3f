"""The thresholds of the gate: their id, their place in the settings, and the script that chooses them on labelled claims."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import wiring
from summarizer.config import Settings, load_configuration
from summarizer.documents import Document
from summarizer.errors import ConfigError
from summarizer.grounding import thresholds as module
from summarizer.grounding.policy import Policy, Rules
from summarizer.grounding.thresholds import Thresholds
from summarizer.grounding.validator import Source, judge_claim

EVALS = Path(__file__).resolve().parents[1] / "evals"
PLACES = {"Arlow": "Ines Tamm", "Besk": "Otto Lind", "Dunmere": "Jon Aker", "Elsing": "Eva Holt", "Gatwell": "Tim Orr"}
TEXT = """The harbour of {place} was closed on Monday after a storm damaged the eastern pier.

Mayor {mayor} said the town may ask the county for help with the repairs. The library of {place} opens on Friday."""
SENTENCES = {
    "The harbour of {place} was closed after a storm.": True,
    "The pier in {place} lies in ruins after a storm and the harbour is shut.": True,
    "{mayor} said the town may ask the county for help.": True,
    "{mayor} said the town will ask the county for help with repairs.": False,
    "The storm made the council of {place} resign.": False,
}
SHARES = st.fixed_dictionaries({name: st.floats(0, 1) for name in Thresholds.model_fields})


def rows(labels: Sequence[bool] = tuple(SENTENCES.values())) -> Iterator[dict[str, object]]:
    """A toy set: sentences on the harbours of some towns, faithful and not."""
    for place, mayor in PLACES.items():
        text = TEXT.format(place=place, mayor=mayor)
        for number, (sentence, supported) in enumerate(zip(SENTENCES, labels, strict=True)):
            claim = {"id": f"{place}-{number}", "sentence": sentence.format(place=place, mayor=mayor), "text": text}
            yield {**claim, "supported": supported, "kind": f"kind {number}"}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """evals/thresholds.py, as Python finds it when the file is run."""
    monkeypatch.syspath_prepend(str(EVALS))
    return import_module("thresholds")


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    """The toy set as a file."""
    path = tmp_path / "harbours.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows()), encoding="utf-8")
    return path


@pytest.fixture
def numbers(tmp_path: Path) -> Path:
    """A copy of the file with the numbers, in which evidence has to hold far too much of a sentence."""
    path = tmp_path / "numbers.py"
    shutil.copy(module.__file__, path)
    path.write_text(path.read_text(encoding="utf-8").replace(line("told"), "    told: _Share = 0.9\n"), encoding="utf-8")
    return path


def line(name: str) -> str:
    """The line of the file that says what a threshold is."""
    return f"    {name}: _Share = {getattr(Thresholds(), name)!r}\n"


def choose(script: ModuleType, claims: Path, numbers: Path, *options: str) -> Thresholds:
    """Run the script on the toy set; the numbers that then stand in the file."""
    script.main(["--claims", str(claims), "--sample", "1", "--file", str(numbers), *options])
    found: Thresholds = script.numbers_in(numbers)
    return found


def test_script_finds_a_better_value(script: ModuleType, claims: Path, numbers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A threshold that turns faithful sentences away is lowered; both halves are reported, and nothing is written unasked."""
    before = numbers.read_bytes()
    assert choose(script, claims, numbers, "--errors", "0").told == 0.9
    assert numbers.read_bytes() == before
    out = capsys.readouterr().out
    assert [words[1:3] for words in map(str.split, out.splitlines()) if words[:1] == ["told"]] == [["0.9", "0.5"]]
    chosen_on, other = out.split("The half they were chosen on")[1].split("The other half\n")
    for half in (chosen_on, other):
        assert "harbours: kind 1" in half
        kept = [row.split("kept")[1].split("(")[1].split(")")[0] for row in half.splitlines() if "harbours: kind 1" in row]
        assert [count.partition("/")[0] == "0" for count in kept] == [True, False]


def test_written_numbers_are_a_module_with_another_id(script: ModuleType, claims: Path, numbers: Path) -> None:
    """--write changes the moved number and the note, keeps the file in format, and the id with it changes."""
    before = numbers.read_text(encoding="utf-8")
    chosen = choose(script, claims, numbers, "--errors", "0", "--fields", "told,rest", "--write")
    after = numbers.read_text(encoding="utf-8")
    changed = [new for old, new in zip(before.splitlines(), after.splitlines(), strict=True) if old != new]
    assert changed[0] == "    told: _Share = 0.5"
    assert changed[1].startswith('"""The numbers in use: chosen on ')
    assert "harbours" in changed[1]
    assert len(changed) == 2
    assert chosen.ident != script.Thresholds(**{**dict(chosen), "told": 0.9}).ident
    subprocess.run([sys.executable, "-m", "ruff", "format", "--check", "--line-length", "130", str(numbers)], check=True)


def test_lost_claims_of_a_guarded_set_forbid_a_move(script: ModuleType, claims: Path, numbers: Path) -> None:
    """A move that would be worth it is not made where the guarded set keeps fewer faithful claims, unless that is tolerated."""
    # Two false sentences fall together with one of three faithful ones.
    labels = (True, False, True, False, True)
    claims.write_text("".join(json.dumps(row) + "\n" for row in rows(labels)), encoding="utf-8")
    numbers.write_text(numbers.read_text(encoding="utf-8").replace("told: _Share = 0.9", "told: _Share = 0.2"), encoding="utf-8")
    guarded = ("--errors", "0", "--fields", "told", "--guard", "harbours")
    assert choose(script, claims, numbers, *guarded, "--write").told == 0.2
    assert choose(script, claims, numbers, *guarded, "--tolerance", "1", "--write").told > 0.2


def test_same_claims_give_the_same_output(
    script: ModuleType, claims: Path, numbers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The order of the claims, and whether their documents come from the cache, changes nothing."""
    cache = ("--cache", str(tmp_path / "cache"))
    choose(script, claims, numbers, *cache)
    first = capsys.readouterr().out
    assert len(list((tmp_path / "cache").iterdir())) == len(PLACES)
    claims.write_text("".join(reversed(claims.read_text(encoding="utf-8").splitlines(keepends=True))), encoding="utf-8")
    choose(script, claims, numbers, *cache)
    assert capsys.readouterr().out == first


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--fields", "tolt"], "did you mean 'told'?"),
        (["--sample", "0"], "--sample needs 1 or more"),
        (["--policy", "mild"], "mild"),
    ],
)
def test_wrong_options_end_the_run(
    script: ModuleType, claims: Path, options: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A field, a sample or a policy that there is not is a usage error that says so."""
    with pytest.raises(SystemExit) as ended:
        script.main(["--claims", str(claims), *options])
    assert ended.value.code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("row", ["not JSON", '{"id": 1, "sentence": "A.", "text": "A."}', '{"id": 1, "supported": true}'])
def test_wrong_line_ends_the_run(script: ModuleType, claims: Path, row: str) -> None:
    """A line that is no labelled claim is named with its number."""
    claims.write_text(f"\n{row}\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"^harbours\.jsonl:2: "):
        script.main(["--claims", str(claims)])


@pytest.fixture(scope="module")
def sources() -> Mapping[str, Source]:
    """The toy documents, attributed once."""
    documents = [Document(place, TEXT.format(place=place, mayor=mayor)) for place, mayor in list(PLACES.items())[:2]]
    return {document.sha256[:16]: Source(document, wiring.attribute(document)) for document in documents}


@settings(max_examples=40, deadline=None)
@given(vectors=st.lists(SHARES.map(lambda shares: Thresholds(**shares)), min_size=2, max_size=4))
def test_remembered_verdicts_are_those_of_the_gate(sources: Mapping[str, Source], vectors: list[Thresholds]) -> None:
    """A verdict that is not worked out again is the one that the gate gives with these thresholds."""
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(str(EVALS))
        labelled, verdicts = import_module("labelled"), import_module("verdicts")
    remembered = verdicts.Verdicts({ident: source.attributed for ident, source in sources.items()}, Policy.STANDARD)
    claims = [labelled.labelled_line(json.dumps(row), "toy:1", EVALS) for row in list(rows())[: 2 * len(SENTENCES)]]
    for thresholds in vectors:
        for claim in claims:
            rules = Rules(Policy.STANDARD, thresholds)
            verdict = judge_claim(claim.claim, [sources[claim.document.id]], rules)
            assert remembered.accepted(claim, thresholds) == verdict.accepted


@given(SHARES, st.sampled_from(list(Thresholds.model_fields)), st.floats(0, 1))
def test_id_stands_for_the_numbers(shares: dict[str, float], name: str, value: float) -> None:
    """Equal numbers have one id, and another number in any place gives another."""
    numbers, other = Thresholds(**shares), Thresholds(**{**shares, name: value})
    assert (numbers.ident == other.ident) is (numbers == other)
    assert Rules(Policy.LENIENT, numbers).ident == f"lenient-{numbers.ident}"


def _settings(folder: Path, text: str) -> Settings:
    (folder / "summarizer.toml").write_text(text, encoding="utf-8")
    return load_configuration(folder, {"XDG_CONFIG_HOME": str(folder / "no-home")}).settings


def test_thresholds_are_settings(tmp_path: Path) -> None:
    """A threshold of a config file reaches the gate's rules, the others keep their values, and the id tells."""
    found = _settings(tmp_path, "[thresholds]\ntold = 0.61\n")
    assert found.thresholds == Thresholds(told=0.61)
    assert wiring.rules(found).ident == f"standard-{Thresholds(told=0.61).ident}"
    assert wiring.rules(Settings()).thresholds == module.CHOSEN


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[thresholds]\ntold = 1.5", "summarizer.toml: thresholds.told: input should be less than or equal to 1, not 1.5"),
        ("[thresholds]\ntold = -0.1", "summarizer.toml: thresholds.told: input should be greater than or equal to 0, not -0.1"),
        ("[thresholds]\ntolt = 0.5", "summarizer.toml: thresholds.tolt: unknown setting; did you mean 'told'?"),
        ("[treshold]\ntold = 0.5", "summarizer.toml: treshold.told: unknown setting; did you mean 'thresholds.told'?"),
        ("thresholds = 0.5", f"summarizer.toml: thresholds: has settings of its own: {', '.join(Thresholds.model_fields)}"),
    ],
)
def test_wrong_threshold_is_refused(tmp_path: Path, text: str, told: str) -> None:
    """What is no share between 0 and 1, and what is no threshold, gets one line that says where and what would do."""
    with pytest.raises(ConfigError) as refused:
        _settings(tmp_path, text)
    assert str(refused.value) == told
