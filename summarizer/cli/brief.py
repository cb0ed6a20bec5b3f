"""``summarizer brief``: documents in, a briefing out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import session
from summarizer.cli.options import (
    ActorOption,
    ActorsFileOption,
    BriefingFormat,
    BriefingFormatOption,
    ConfigOption,
    Fallback,
    FallbackOption,
    IssueOption,
    IssuesFileOption,
    JudgeOption,
    MaxUsdOption,
    ModelOption,
    NoCacheOption,
    OutputOption,
    PolicyOption,
    RepairsOption,
    Strategy,
    StrategyOption,
)
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.config import Settings
_SEEDS = "seeds"
_INTERRUPTED = 130
_SUFFIXES = {
    ".md": BriefingFormat.MD,
    ".markdown": BriefingFormat.MD,
    ".html": BriefingFormat.HTML,
    ".htm": BriefingFormat.HTML,
    ".json": BriefingFormat.JSON,
    ".txt": BriefingFormat.TERMINAL,
}


def brief(  # noqa: PLR0913 - one parameter for each option
    documents: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DOCUMENT|DIR|-]...", help="What to read; without any, the documents in seeds/.", show_default=False
        ),
    ] = None,
    *,
    issue: IssueOption = None,
    issues: IssuesFileOption = None,
    actor: ActorOption = None,
    actors: ActorsFileOption = None,
    form: BriefingFormatOption = None,
    output: OutputOption = None,
    policy: PolicyOption = None,
    model: ModelOption = None,
    judge: JudgeOption = None,
    strategy: StrategyOption = None,
    repairs: RepairsOption = None,
    fallback: FallbackOption = None,
    no_cache: NoCacheOption = False,
    max_usd: MaxUsdOption = None,
    config: ConfigOption = None,
) -> int:
    """Say who holds which position on which issue.

    Every sentence comes with the quotation it rests on; what was turned away is listed with the reason.
    """
    paths = documents or _seeds()
    session.refuse_blank("--issue", issue)
    session.refuse_blank("--actor", actor)
    session.stdin_once(paths)
    session.refuse_overwriting(output, paths)
    drafting = _drafting(strategy, repairs, fallback)
    settings = session.configuration(
        config,
        **{
            "actors_file": actors,
            "issues_file": issues,
            "policy": policy and policy.value,
            "brief.issues": tuple(issue) if issue else None,
            "roles.drafter": model,
            "roles.judge": judge,
            "cache.enabled": False if no_cache else None,
            "budget.max_usd": max_usd,
            **drafting,
        },
    ).settings
    _refuse_without_model(drafting, model, settings)
    return _write(paths, settings, tuple(actor or ()), _format(form, output), output)


def _write(paths: list[str], settings: Settings, actors: tuple[str, ...], form: BriefingFormat, output: Path | None) -> int:
    from summarizer import rendering, wiring  # noqa: PLC0415 - everything heavy comes with it

    known = wiring.identities(settings)
    wiring.wanted_issues(settings)  # a file of issues that is wrong is refused before anything is read
    reading = wiring.read(paths, settings)
    session.tell_failures(reading.failures)
    session.require_documents(len(reading.corpus))
    session.tell_all(wiring.unheard(known, reading.corpus, settings))
    with session.progress(len(reading.corpus), asks=bool(settings.cast())) as (read, answered):
        briefing = wiring.brief(reading, settings, actors, read, answered)
    session.tell_failures(briefing.failures[len(reading.failures) :])
    if briefing.provenance.usage:
        session.tell(usage_line(settings, briefing.provenance.usage))
    width, color = session.paper(output)
    session.emit(rendering.render(briefing, reading.corpus, form.value, width=width, color=color), output)
    if not briefing.provenance.interrupted:
        return 0
    kept = "what was answered is remembered" if settings.cache.enabled else "without the cache it begins anew"
    session.tell(f"interrupted: this briefing is of what was done by then; to go on, give the same command again: {kept}")
    return _INTERRUPTED


def _format(form: BriefingFormat | None, output: Path | None) -> BriefingFormat:
    """The format asked for, or the one that the output's suffix stands for."""
    if output is None:
        return form or BriefingFormat.TERMINAL
    guessed = _SUFFIXES.get(output.suffix.lower())
    if form is None and guessed is None:
        message = f"{output}: cannot tell the format from this suffix; use .md, .html, .json or .txt, or --format"
        raise UsageError(message)
    if form is not None and guessed not in (None, form):
        message = f"--format {form.value} contradicts -o {output}; leave out --format, or change the suffix"
        raise UsageError(message)
    return form or guessed or BriefingFormat.TERMINAL


def _drafting(strategy: Strategy | None, repairs: int | None, fallback: Fallback | None) -> dict[str, object]:
    """The settings that say how a model drafts, as far as options give them."""
    return {
        "draft.strategy": strategy and strategy.value,
        "draft.repairs": repairs,
        "draft.fallback": fallback and fallback.value,
    }


def _refuse_without_model(drafting: Mapping[str, object], model: str | None, settings: Settings) -> None:
    """Refuse options about a model's drafting where no model drafts."""
    given = [f"--{key.rpartition('.')[2]}" for key, value in drafting.items() if value is not None]
    if not given or settings.roles.drafter is not None:
        return
    if model is not None:
        message = f"{given[0]} contradicts --model {model}, which is the built-in engine; leave one of them out"
    else:
        message = f"{given[0]}: is for a model that drafts, and none does; add --model PROFILE, or set roles.drafter"
    raise UsageError(message)


def usage_line(settings: Settings, usage: Mapping[str, float | None]) -> str:
    """What the models were asked and what that cost, as one line."""
    count = {name: value or 0 for name, value in usage.items()}
    requests = count.get("requests", 0)
    usd = usage.get("usd")
    parts = (
        f"{requests:,.0f} request{'' if requests == 1 else 's'}{_aside(count, retries='retries', hits='from cache')}",
        f"{count.get('input_tokens', 0):,.0f} tokens in{_aside(count, cached_tokens='cached')}",
        f"{count.get('output_tokens', 0):,.0f} out",
        f"{count.get('seconds', 0):,.0f} s",
        "cost unknown: no prices" if usd is None else f"{usd:.4f} US dollars",
    )
    return f"{' and '.join(dict.fromkeys(settings.cast().values()))}: {', '.join(parts)}"


def _aside(count: Mapping[str, float], **words: str) -> str:
    """What there is of the things counted under these names, in brackets."""
    there = [f"{count[name]:,.0f} {word}" for name, word in words.items() if count.get(name)]
    return f" ({', '.join(there)})" if there else ""


def _seeds() -> list[str]:
    if not Path(_SEEDS).is_dir():
        message = "no document given, and there is no folder seeds/ here; name a document, a folder or - for stdin"
        raise UsageError(message)
    return [_SEEDS]
