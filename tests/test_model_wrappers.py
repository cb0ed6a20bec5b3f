"""What stands around a model: counting, trying again, stopping at a budget, remembering."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.chat import ChatModel, Finish, Message, Reply, Schema, Usage
from summarizer.errors import (
    BudgetSpent,
    ContextTooLong,
    ModelError,
    ModelMisconfigured,
    ReplyCutOff,
    ReplyUnreadable,
    SummarizerError,
    TransientModelError,
)
from summarizer.models.budgeted import Budget, BudgetedModel
from summarizer.models.cached import CachedModel, parameters_of, reply_key
from summarizer.models.metered import Meter, MeteredModel, Prices
from summarizer.models.profile import Profile
from summarizer.models.retrying import RetryingModel
from summarizer.models.scripted import ScriptedModel
from summarizer.store import ReplyStore

SCHEMA = Schema("side", {"type": "object", "properties": {"side": {"type": "string"}}})
ASKED = (Message("user", "Which side is the ferry company on?"),)
PRICES = Prices(input=2.0, cached=0.5, output=8.0)
PAID = Usage(input_tokens=1000, cached_tokens=400, output_tokens=100, requests=1, seconds=0.5)
COST = (600 * 2.0 + 400 * 0.5 + 100 * 8.0) / 1_000_000
CANARY = "sk-canary-4711"


@pytest.mark.parametrize(
    "wrap",
    [
        lambda inner: MeteredModel(inner, Meter(), None),
        RetryingModel,
        lambda inner: BudgetedModel(inner, Budget()),
        lambda inner: CachedModel(inner, Kept(), {}),
    ],
)
def test_wrapper_is_a_model_of_the_same_name(wrap: Callable[[ChatModel], ChatModel]) -> None:
    """Each wrapper can stand wherever a model can, and a briefing names the model inside."""
    model = wrap(ScriptedModel(["{}"], "openai:large"))
    assert isinstance(model, ChatModel)
    assert model.name == "openai:large"
    assert model.complete(ASKED, SCHEMA).text == "{}"


class Kept:
    """A store in memory."""

    def __init__(self) -> None:
        """Hold nothing."""
        self.texts: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """The text of a key."""
        return self.texts.get(key)

    def put(self, key: str, value: str) -> None:
        """Keep a text."""
        self.texts.setdefault(key, value)


# --- metered


def test_reply_says_what_it_cost() -> None:
    """Tokens from the provider's own cache cost the cached price, the others theirs; meter and reply agree."""
    meter = Meter()
    model = MeteredModel(ScriptedModel([Reply("{}", PAID)] * 2), meter, PRICES)
    assert model.complete(ASKED, SCHEMA).usage.usd == pytest.approx(COST)
    model.complete(ASKED, SCHEMA)
    assert replace(meter.usage, usd=None) == Usage(2000, 800, 200, requests=2, seconds=1.0, usd=None)
    assert meter.usage.usd == pytest.approx(2 * COST)


@pytest.mark.parametrize(
    ("usage", "usd"),
    [
        (Usage(10, 0, 5), None),
        (Usage(0, 0, 5), None),
        (Usage(10, 0, 5, usd=None), None),
        (Usage(10, 0, 5, usd=0.25), 0.25),
        (Usage(requests=1), 0.0),
    ],
)
def test_cost_without_prices_is_told_or_unknown(usage: Usage, usd: float | None) -> None:
    """Without prices, only what the model itself told is known; a cost is never guessed."""
    meter = Meter()
    reply = MeteredModel(ScriptedModel([Reply("{}", usage)]), meter, None).complete(ASKED, SCHEMA)
    assert reply.usage.usd == meter.usage.usd == usd


def test_unknown_cost_makes_the_sum_unknown() -> None:
    """One model without prices among several leaves no figure in dollars, as it would be too low."""
    meter = Meter()
    for prices in (PRICES, None, PRICES):
        MeteredModel(ScriptedModel([Reply("{}", PAID)]), meter, prices).complete(ASKED, SCHEMA)
    assert meter.usage.usd is None
    assert meter.usage.input_tokens == 3000


def test_call_in_vain_is_counted_and_raised() -> None:
    """Requests that failed are in the usage, with the time they took; the error goes on."""
    meter = Meter()
    model = MeteredModel(ScriptedModel([ReplyUnreadable("half of it is missing", requests=2)]), meter, PRICES)
    with pytest.raises(ReplyUnreadable, match="half of it"):
        model.complete(ASKED, SCHEMA)
    assert meter.usage.requests == 2
    assert meter.usage.seconds > 0


def _cut_off() -> ReplyCutOff:
    error = ReplyCutOff("the answer ran into its limit")
    error.tokens = (1000, 400, 100)
    return error


@pytest.mark.parametrize(("prices", "usd"), [(PRICES, COST), (None, None)])
def test_answer_in_vain_is_paid_for(prices: Prices | None, usd: float | None) -> None:
    """An answer that was cut off cost its tokens: they are in the usage, and the error tells what they cost."""
    meter = Meter()
    with pytest.raises(ReplyCutOff) as caught:
        MeteredModel(ScriptedModel([_cut_off()]), meter, prices).complete(ASKED, SCHEMA)
    assert (meter.usage.input_tokens, meter.usage.cached_tokens, meter.usage.output_tokens) == (1000, 400, 100)
    assert meter.usage.usd == caught.value.usd == (None if usd is None else pytest.approx(usd))


def test_threads_share_a_meter() -> None:
    """Nothing is lost when many threads count at once."""
    meter = Meter()
    model = MeteredModel(ScriptedModel(lambda _m, _s: Reply("{}", PAID)), meter, PRICES)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: model.complete(ASKED, SCHEMA), range(400)))
    assert (meter.usage.requests, meter.usage.output_tokens) == (400, 40_000)


@pytest.mark.parametrize("price", [-0.1, float("nan"), float("inf")])
def test_prices_refuse_nonsense(price: float) -> None:
    """A price is a number of dollars, 0 or more."""
    with pytest.raises(ValueError, match="US dollars per million tokens"):
        Prices(price, 0, 0)


# --- retrying


def _busy(retry_after: float | None = None) -> TransientModelError:
    return TransientModelError("too many requests", retry_after=retry_after)


def test_transient_failures_are_tried_again_with_growing_waits() -> None:
    """Waits double up to the longest, and the reply comes when there is one."""
    waits: list[float] = []
    script = ScriptedModel([*(_busy() for _ in range(6)), "{}"])
    model = RetryingModel(script, attempts=7, first_wait=1, longest_wait=10, sleep=waits.append, jitter=False)
    assert model.complete(ASKED, SCHEMA).text == "{}"
    assert waits == [1, 2, 4, 8, 10, 10]


def test_waits_are_cut_at_random() -> None:
    """Callers that failed together do not come back together, and never wait longer than without chance."""
    waits: list[float] = []
    script = ScriptedModel(_busy() if number % 2 == 0 else "{}" for number in range(60))
    model = RetryingModel(script, first_wait=4, sleep=waits.append)
    for _ in range(30):
        model.complete(ASKED, SCHEMA)
    assert all(0 <= wait <= 4 for wait in waits)
    assert len(set(waits)) > 20


def test_last_error_is_raised_itself_and_tells_the_attempts() -> None:
    """When all attempts are used up the caller sees what the server said last, not a wrapper around it."""
    last = TransientModelError("bad gateway")
    model = RetryingModel(ScriptedModel([_busy(), _busy(), last]), attempts=3, sleep=lambda _: None)
    with pytest.raises(TransientModelError, match=r"^bad gateway \(after 3 attempts\)$") as caught:
        model.complete(ASKED, SCHEMA)
    assert caught.value is last


@pytest.mark.parametrize("error", [ModelMisconfigured("key refused"), ContextTooLong("too long"), ValueError("a bug")])
def test_other_failures_are_not_tried_again(error: Exception) -> None:
    """A refused key, a prompt too long or a bug passes at once, unchanged."""
    script = ScriptedModel([error, "{}"])
    waits: list[float] = []
    with pytest.raises(type(error)) as caught:
        RetryingModel(script, sleep=waits.append).complete(ASKED, SCHEMA)
    assert caught.value is error
    assert (len(script.asked), waits) == (1, [])


@pytest.mark.parametrize("jitter", [True, False])
def test_server_that_says_when_is_left_alone_until_then(jitter: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Retry-After is the least wait, and our own comes on top, up to twice the longest."""
    waits: list[float] = []
    script = ScriptedModel([_busy(7), _busy(0.5), _busy(19.5), "{}"])
    RetryingModel(script, first_wait=1, longest_wait=10, sleep=waits.append, jitter=jitter).complete(ASKED, SCHEMA)
    assert [low <= wait <= high for wait, low, high in zip(waits, (7, 0.5, 19.5), (8, 2.5, 20), strict=True)] == [True] * 3
    assert jitter or waits == [8, 2.5, 20]


def test_server_that_asks_for_too_long_is_not_waited_for() -> None:
    """A wait over twice the longest is refused at once, and the line says so."""
    waits: list[float] = []
    script = ScriptedModel([_busy(), _busy(3600), "{}"])
    with pytest.raises(TransientModelError, match=r"after 2 attempts; the server asks to wait 3600 seconds, longer than 20\)"):
        RetryingModel(script, longest_wait=10, sleep=waits.append).complete(ASKED, SCHEMA)
    assert len(waits) == 1


def test_single_attempt_is_told_plainly() -> None:
    """One attempt is no repetition: the line is the server's, and nothing is slept."""
    with pytest.raises(TransientModelError, match=r"^too many requests$"):
        RetryingModel(ScriptedModel([_busy()]), attempts=1).complete(ASKED, SCHEMA)
    with pytest.raises(ValueError, match="at least 1 attempt"):
        RetryingModel(ScriptedModel([]), attempts=0)


def test_retries_and_requests_are_counted_once_each() -> None:
    """Three requests for one reply are three requests, two of them retries."""
    meter = Meter()
    metered = MeteredModel(ScriptedModel([_busy(), _busy(), Reply("{}", PAID)]), meter, PRICES)
    RetryingModel(metered, sleep=lambda _: None, on_retry=meter.retried).complete(ASKED, SCHEMA)
    assert (meter.usage.requests, meter.usage.retries) == (3, 2)


def test_interrupt_passes_at_once() -> None:
    """Ctrl-C in a call or in a wait ends both, and no retry is counted."""

    def interrupt(*_: object) -> str:
        raise KeyboardInterrupt

    meter = Meter()
    with pytest.raises(KeyboardInterrupt):
        RetryingModel(ScriptedModel(interrupt), on_retry=meter.retried).complete(ASKED, SCHEMA)
    with pytest.raises(KeyboardInterrupt):
        RetryingModel(
            ScriptedModel([_busy(), "{}"]), sleep=lambda _: (_ for _ in ()).throw(KeyboardInterrupt), on_retry=meter.retried
        ).complete(ASKED, SCHEMA)
    assert meter.usage.retries == 0


def test_threads_share_a_retrying_model() -> None:
    """The attempts of one caller are not counted against another."""
    seen = threading.local()

    def twice_busy(_messages: object, _schema: object) -> str | TransientModelError:
        seen.calls = getattr(seen, "calls", 0) + 1
        return _busy() if seen.calls % 3 else "{}"

    model = RetryingModel(ScriptedModel(twice_busy), attempts=3, sleep=lambda _: None)
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda _: model.complete(ASKED, SCHEMA), range(200)))
    assert {reply.text for reply in replies} == {"{}"}


# --- budgeted


def test_budget_in_dollars_stops_the_next_call() -> None:
    """The call that uses the budget up still gives its reply; the next is not made, and the line says what would do."""
    script = ScriptedModel([Reply("{}", Usage(usd=0.251))] * 3)
    model = BudgetedModel(script, Budget(max_usd=0.5))
    model.complete(ASKED, SCHEMA)
    model.complete(ASKED, SCHEMA)
    with pytest.raises(BudgetSpent, match=r"budget of 0\.50 US dollars is used up \(0\.502 spent\); raise budget\.max_usd, or"):
        model.complete(ASKED, SCHEMA)
    assert len(script.asked) == 2


def test_budget_in_tokens_is_shared_by_models() -> None:
    """Tokens in and out of all models count together, whether their prices are known or not."""
    budget = Budget(max_tokens=2000)
    models = [BudgetedModel(ScriptedModel([Reply("{}", Usage(900, 0, 100, usd=None))] * 2), budget) for _ in range(2)]
    for model in models:
        model.complete(ASKED, SCHEMA)
    with pytest.raises(BudgetSpent, match=r"budget of 2000 tokens is used up \(2000 spent\); raise budget\.max_tokens"):
        models[0].complete(ASKED, SCHEMA)


@pytest.mark.parametrize("budget", [Budget(max_usd=COST * 1.5), Budget(max_tokens=1500)])
def test_answers_in_vain_use_the_budget_up(budget: Budget) -> None:
    """A model that is cut off every time cannot spend more than one that answers."""
    script = ScriptedModel(lambda _m, _s: _cut_off())
    model = RetryingModel(BudgetedModel(MeteredModel(script, Meter(), PRICES), budget))
    for _ in range(2):
        with pytest.raises(ReplyCutOff):
            model.complete(ASKED, SCHEMA)
    with pytest.raises(BudgetSpent):
        model.complete(ASKED, SCHEMA)
    assert len(script.asked) == 2


def test_budget_without_limits_never_stops() -> None:
    """No limit is no limit, and needs no prices."""
    budget = Budget()
    budget.require_prices("openai:large", priced=False)
    budget.spent(Usage(10**9, 0, 10**9, usd=None))
    budget.check()


def test_dollars_need_prices() -> None:
    """A model without prices is refused before any call, or by the first reply without a cost: never taken for free."""
    budget = Budget(max_usd=1)
    budget.require_prices("openai:large", priced=True)
    with pytest.raises(ModelMisconfigured, match="openai:large: a budget in US dollars needs this model's prices") as caught:
        budget.require_prices("openai:large", priced=False)
    assert caught.value.requests == 0
    for answer in (Reply("{}", Usage(5, 0, 5)), _cut_off()):
        unpriced = MeteredModel(ScriptedModel([answer]), Meter(), None)
        with pytest.raises(ModelMisconfigured, match="needs this model's prices"):
            BudgetedModel(unpriced, budget).complete(ASKED, SCHEMA)


def test_unknown_cost_does_not_hide_the_known() -> None:
    """A call without a cost takes nothing off a budget, and gives nothing back."""
    budget = Budget(max_usd=1)
    for usd in (0.6, None, 0.6):
        budget.spent(Usage(usd=usd))
    with pytest.raises(BudgetSpent, match=r"1\.00 US dollars is used up \(1\.20 spent\)"):
        budget.check()


def test_overshoot_is_at_most_the_calls_under_way() -> None:
    """With four threads, a budget of ten calls is overshot by three at most."""
    script = ScriptedModel(lambda _m, _s: Reply("{}", Usage(output_tokens=1)))
    model = BudgetedModel(script, Budget(max_tokens=10))

    def ask(_: int) -> bool:
        try:
            model.complete(ASKED, SCHEMA)
        except BudgetSpent:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        answered = sum(pool.map(ask, range(100)))
    assert answered == len(script.asked)
    assert 10 <= answered <= 13


@pytest.mark.parametrize("limits", [{"max_usd": -1.0}, {"max_tokens": -1}, {"max_usd": float("nan")}])
def test_budget_refuses_nonsense(limits: Mapping[str, float]) -> None:
    """A limit is 0 or more."""
    with pytest.raises(ValueError, match="a budget is 0 or more"):
        Budget(**limits)  # type: ignore[arg-type]


# --- cached

LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
TREES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3))
TABLES = st.dictionaries(st.text(max_size=8), TREES, max_size=4)
MESSAGES = st.lists(st.builds(Message, st.sampled_from(["system", "user", "assistant"]), st.text()), max_size=3)
SCHEMAS = st.builds(Schema, st.text(max_size=8), TABLES, st.none() | st.text(max_size=8))


def _written(value: object) -> str:
    """A value such that two that are written alike are alike, and True is not 1."""
    if isinstance(value, Mapping):
        return repr(sorted((key, _written(inner)) for key, inner in value.items()))
    return repr([_written(inner) for inner in value]) if isinstance(value, list) else repr(value)


Request = tuple[str, list[Message], Schema, dict[str, object]]
REQUESTS = st.tuples(st.text(), MESSAGES, SCHEMAS, TABLES)


def _all_of(request: Request) -> str:
    name, messages, schema, parameters = request
    return repr((name, messages, schema.name, _written(schema.body), schema.choice, _written(parameters)))


@settings(max_examples=60)
@given(REQUESTS, REQUESTS, st.integers(0, 3))
def test_any_change_of_a_request_changes_its_key(one: Request, other: Request, place: int) -> None:
    """Requests that differ in name, messages, schema or parameters have different keys; the same request has one."""
    mixed: Request = (*one[:place], other[place], *one[place + 1 :])  # type: ignore[assignment]
    assert (reply_key(*one) == reply_key(*mixed)) == (_all_of(one) == _all_of(mixed))
    assert (reply_key(*one) == reply_key(*other)) == (_all_of(one) == _all_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([Message("user", "a"), Message("user", "b")], [Message("user", "a b")]),
        ([Message("user", "a"), Message("user", "b")], [Message("user", "b"), Message("user", "a")]),
        ([Message("user", "a")], [Message("system", "a")]),
        ([Message("user", "caf\u00e9")], [Message("user", "cafe\u0301")]),
        ([Message("user", "a")], [Message("user", "a ")]),
        ([Message("user", "a")], [Message("user", "a\ud800")]),
    ],
)
def test_messages_are_compared_to_the_letter(one: list[Message], other: list[Message]) -> None:
    """Order, roles, white space and unnormalised letters all count."""
    assert reply_key("n", one, SCHEMA, {}) != reply_key("n", other, SCHEMA, {})


@pytest.mark.parametrize(("one", "other"), [(1, True), (0, False), (1, 1.0), ("1", 1), (None, "null"), ([], {}), ("", None)])
def test_values_that_python_takes_for_equal_are_told_apart(one: object, other: object) -> None:
    """A parameter that is true is not one that is 1."""
    assert reply_key("n", ASKED, SCHEMA, {"p": one}) != reply_key("n", ASKED, SCHEMA, {"p": other})


def _turned(value: object) -> object:
    """The same value with every table's keys in the opposite order and in another kind of mapping."""
    if isinstance(value, Mapping):
        return MappingProxyType({key: _turned(value[key]) for key in reversed(list(value))})
    return [_turned(inner) for inner in value] if isinstance(value, list) else value


@settings(max_examples=60)
@given(TABLES, TABLES)
def test_order_of_keys_is_no_part_of_the_key(body: dict[str, object], parameters: dict[str, object]) -> None:
    """The order in which a table was written changes nothing, at any depth."""
    turned = Schema("side", _turned(body))  # type: ignore[arg-type]
    assert reply_key("n", ASKED, Schema("side", body), parameters) == reply_key("n", ASKED, turned, _turned(parameters))  # type: ignore[arg-type]


def test_key_is_the_same_in_every_process() -> None:
    """Another process, with another hash seed, finds what this one stored."""
    program = (
        "from summarizer.chat import *; from summarizer.models.cached import reply_key;"
        "print(reply_key('n', [Message('user', 'ferry \\u2014')], Schema('side', {'b': 1, 'a': [2.5, None]}), {'t': 0}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    schema = Schema("side", {"a": [2.5, None], "b": 1})
    assert done.stdout.strip() == reply_key("n", [Message("user", "ferry —")], schema, {"t": 0})


def test_second_call_makes_no_request(tmp_path: Path) -> None:
    """A repeated request is answered from the store, in a later run too, and counts as a hit that cost nothing."""
    reply = Reply('{"side": "for"}', PAID, chances={"for": 0.9, "against": 0.1})
    meter = Meter()
    with ReplyStore(tmp_path / "cache") as store:
        assert CachedModel(ScriptedModel([reply]), store, {"t": 0}).complete(ASKED, SCHEMA) == reply
    with ReplyStore(tmp_path / "cache") as store:
        script = ScriptedModel(["{}"])
        again = CachedModel(script, store, {"t": 0}, on_hit=meter.add).complete(ASKED, SCHEMA)
    assert again == Reply(reply.text, Usage(hits=1), chances=reply.chances)
    assert script.asked == []
    assert meter.usage == Usage(hits=1)


@settings(max_examples=60)
@given(st.text(st.characters()), st.dictionaries(st.text(), st.floats(0, 1), max_size=3))
def test_cache_loses_nothing(text: str, chances: dict[str, float]) -> None:
    """A complete reply comes back as it was, whatever characters are in it."""
    kept = Kept()
    first = CachedModel(ScriptedModel([Reply(text, chances=chances)]), kept, {}).complete(ASKED, SCHEMA)
    again = CachedModel(ScriptedModel([]), kept, {}).complete(ASKED, SCHEMA)
    assert (again.text, again.chances, again.finish) == (first.text, first.chances, first.finish)


def test_other_parameters_are_another_request() -> None:
    """The same question at another temperature, or of another model, is asked anew."""
    kept = Kept()
    for name, parameters in (("a", {"t": 0}), ("a", {"t": 1}), ("b", {"t": 0})):
        assert CachedModel(ScriptedModel([name], name), kept, parameters).complete(ASKED, SCHEMA).text == name
    assert len(kept.texts) == 3


@pytest.mark.parametrize("finish", ["length", "refused"])
def test_incomplete_replies_are_not_kept(finish: Finish) -> None:
    """What was cut off or refused is asked again next time."""
    kept = Kept()
    model = CachedModel(ScriptedModel([Reply('{"si', finish=finish), "{}"]), kept, {})
    assert model.complete(ASKED, SCHEMA).finish == finish
    assert kept.texts == {}
    assert model.complete(ASKED, SCHEMA).text == "{}"


def test_failures_are_not_kept() -> None:
    """A call that failed may succeed next time."""
    model = CachedModel(ScriptedModel([ModelError("no"), "{}"]), Kept(), {})
    with pytest.raises(ModelError):
        model.complete(ASKED, SCHEMA)
    assert model.complete(ASKED, SCHEMA).text == "{}"


@pytest.mark.parametrize("stored", ["", "{}", '{"text": 3, "chances": {}}', '{"text": "{}"}', '"ferry"'])
def test_store_that_holds_something_else_is_told(stored: str) -> None:
    """A kept text that is no reply is one clear line, not a request paid for in silence."""
    kept = Kept()
    kept.put(reply_key("scripted", ASKED, SCHEMA, {}), stored)
    script = ScriptedModel(["{}"])
    with pytest.raises(SummarizerError, match=r"the cache holds no reply under .*delete it, or go without: --no-cache"):
        CachedModel(script, kept, {}).complete(ASKED, SCHEMA)
    assert script.asked == []


def test_options_that_are_not_data_are_told() -> None:
    """An option that no request could carry is named by its kind."""
    model = CachedModel(ScriptedModel(["{}"]), Kept(), {"options": {"stop": {1, 2}}})
    with pytest.raises(ModelMisconfigured, match="set is not a value of JSON"):
        model.complete(ASKED, SCHEMA)


def test_parameters_are_those_that_change_replies() -> None:
    """Options, output limit and server are part of a request; the key, the timeout and credentials are not."""
    one = Profile("openai:m", "https://me:secret@models.example:8080/v1?token=secret", CANARY, 5, 300, {"temperature": 0})
    parameters = parameters_of(one)
    assert parameters == {"options": {"temperature": 0}, "output": 300, "base_url": "https://models.example:8080/v1"}
    assert parameters_of(Profile("openai:m"))["base_url"] is None


def test_provider_key_never_reaches_the_file(tmp_path: Path) -> None:
    """Neither the key nor a password in an address is in the bytes of the cache, nor in what is hashed."""
    profile = Profile("openai:m", f"https://u:{CANARY}@models.example/v1", CANARY, options={"top_p": 0.5})
    with ReplyStore(tmp_path / "cache") as store:
        CachedModel(ScriptedModel(["a reply to find"], profile.use), store, parameters_of(profile)).complete(ASKED, SCHEMA)
        files = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"a reply to find" in files
    assert CANARY.encode() not in files
    assert CANARY not in json.dumps(parameters_of(profile))


# --- all together


def test_wrappers_fit_together(tmp_path: Path) -> None:
    """Cached, retried, budgeted and metered: a bad day costs what it costs, and the second run nothing."""
    meter, budget = Meter(), Budget(max_usd=1)
    script = ScriptedModel([_busy(), Reply("{}", PAID)])

    def stacked(store: ReplyStore) -> ChatModel:
        paid = BudgetedModel(MeteredModel(script, meter, PRICES), budget)
        asked = RetryingModel(paid, sleep=lambda _: None, on_retry=meter.retried)
        return CachedModel(asked, store, {}, on_hit=meter.add)

    for _ in range(2):
        with ReplyStore(tmp_path / "cache") as store:
            stacked(store).complete(ASKED, SCHEMA)
    assert len(script.asked) == 2
    usage = meter.usage
    assert (usage.requests, usage.retries, usage.hits) == (2, 1, 1)
    assert usage.usd == pytest.approx(COST)
