"""Hostile documents, made by a seed: each kind in many sizes, up to 64 KiB, and mixed with one another.

They are what somebody would write to cost a server more than a request should: deep, wide, spread over
fragments, with aliases, directives, literals, comments and variables of any size, overlapping, or broken off.
"""

from collections.abc import Callable, Iterator, Sequence
from random import Random

MAX_BYTES = 64 * 1024
SEED = 13
COUNT = 500

Make = Callable[[Random, int], str]
"""Makes a document of about so many characters."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FIELDS = ("id", "kind", "name", "slug", "code", "title", "at", "node", "edges", "cursor", "__typename")
_ROOTS = ("viewer", "me", "game", "member", "members", "catalog", "node", "nodes", "redemptions", "nothing")
_TYPES = ("Query", "Member", "Viewer", "Game", "Tier", "Node", "HistoryEntry", "Mutation", "Nothing")
_STRANGE = ("\u202e", "\ufeff", "💎", "e\u0301\u0301", "\u2028", "ﷺ", "\x7f", "İ")


def documents(count: int = COUNT, seed: int = SEED) -> Iterator[str]:
    """Yields so many documents, the same for the same seed: every kind in turn, at sizes up to MAX_BYTES."""
    random = Random(seed)  # noqa: S311 - no secret: the same documents every time
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        # Which of them is just within a limit depends on the kind: on characters, tokens, depth or cost.
        size = random.choice((500, 2_000, 4_000, 6_000, 9_000, 14_000, 19_500, 19_900, MAX_BYTES - 200))
        text = kind(random, size)
        if random.random() < 0.2:
            text = _broken(random, text)
        yield text.encode()[:MAX_BYTES].decode(errors="ignore")


def variables(random: Random) -> dict[str, object]:
    """Returns hostile variables: wide, deep, long, or of the wrong kind."""
    value: object = random.choice((None, 10**30, "x" * 10_000, [[]] * 5_000, {"a": {}}, True, 1.5e308))
    for _ in range(random.choice((0, 1, 50, 500))):
        value = [value] if random.random() < 0.5 else {"a": value}
    return {"input": value, **{f"v{number}": number for number in range(random.choice((0, 10, 1_000)))}}


def _name(random: Random) -> str:
    return "".join(random.choices(_LETTERS, k=random.choice((1, 3, 8, 8, 40))))


def _repeat(size: int, piece: Callable[[int], str], head: str, tail: str) -> str:
    parts, length, number = [head], len(head) + len(tail), 0
    while length < size:
        parts.append(piece(number))
        length += len(parts[-1])
        number += 1
    return "".join((*parts, tail))


def _deep(random: Random, size: int) -> str:
    field = random.choice(("member", "node", "a:member", "game{tiers", "viewer{studio{games", "...on Query"))
    levels = size // (len(field) + 2 + field.count("{"))
    opened = 1 + field.count("{")
    return "{" + f"{field}{{" * levels + "id" + "}" * (levels * opened + 1)


def _wide(random: Random, size: int) -> str:
    names = [random.choice(_FIELDS) if random.random() < 0.5 else _name(random) for _ in range(50)]
    root = random.choice(_ROOTS)
    return _repeat(size, lambda i: f"{names[i % 50]} ", f"{{{root}{{", "}}")


def _fragments_that_spread_each_other(random: Random, size: int) -> str:
    spreads = random.choice((1, 2, 5, 20))
    count = max(2, size // (26 + 6 * spreads))
    kind, circle = random.choice(_TYPES), random.random() < 0.5
    parts = [f"{{{random.choice(_ROOTS)}{{...F0}} ...F1}}"]
    for number in range(count):
        after = (number + step + 1 for step in range(spreads))
        targets = [f"...F{n % count}" for n in after if circle or n < count]
        parts.append(f"fragment F{number} on {kind}{{{' '.join(targets)} __typename}}")
    return "".join(parts)


def _aliases(random: Random, size: int) -> str:
    body = random.choice(("{id}", "{kind}", "", "{edges{node{id}}}", "{tiers{benefits{code}}}"))
    root = random.choice(_ROOTS)
    return _repeat(size, lambda i: f"a{i}:{root}{body} ", "{", "}")


def _directives(random: Random, size: int) -> str:
    directive = random.choice(
        ("@include(if:true)", "@skip(if:$v)", "@a", "@deprecated", "@oneOf", "@include")
    )
    place = random.choice(("query ", "{viewer ", "{viewer{kind ", "query($v:Int ", "{...on Query "))
    tails = {"query ": "{viewer{kind}}", "{viewer ": "{kind}}", "{viewer{kind ": "}}"}
    tail = tails.get(place, "){viewer{kind}}" if "(" in place else "{viewer{kind}}}")
    return _repeat(size, lambda _i: f"{directive} ", place, tail)


def _numbers(random: Random, size: int) -> str:
    digits = random.choice(("9" * size, "-" + "9" * size, "1." + "9" * size, "1e" + "9" * size, "0" * size))
    argument = random.choice(("members(first:", "node(id:", "nothing(a:", "members(search:", "nodes(ids:["))
    return f"{{{argument}{digits}{']' if '[' in argument else ''}){{__typename}}}}"


def _strings(random: Random, size: int) -> str:
    piece = random.choice(("x", "\\u0041", "\\n", "💎", "\\ud83d\\ude00", "\u202e", "'", "{"))
    quote = random.choice(('"', '"""'))
    body = piece * (size // len(piece))
    return f"{{member(playerId:{quote}{body}{quote}){{id}}}}"


def _block_lines(random: Random, size: int) -> str:
    line = random.choice(("\n", "\r", "\r\n", " \n", "\t x\n", "  " * 20 + "\n"))
    return '{member(playerId:"""' + line * (size // len(line)) + '"""){id}}'


def _comments(random: Random, size: int) -> str:
    comment = random.choice(("#\n", "#" + "x" * 80 + "\n", ",", "\ufeff", " ", "\n", "#\r", "#💎\n"))
    text = comment * (size // len(comment))
    return f"{text}{{viewer{{kind}}}}" if random.random() < 0.5 else f"{{viewer{text}{{kind}}}}"


def _unicode(random: Random, size: int) -> str:
    piece = random.choice(_STRANGE)
    where = random.choice(
        ('{{member(playerId:"{}"){{id}}}}', "{{{}}}", "#{}\n{{viewer{{kind}}}}", "query {}{{me}}")
    )
    return where.format(piece * (size // len(piece.encode())))


def _variables(random: Random, size: int) -> str:
    kind = random.choice(
        ("Int", "[Int!]!", "[[[[Int]]]]", "Nothing", "RecordPurchaseInput!", "Member", "ID=1")
    )
    used = random.random() < 0.5
    return _repeat(size, lambda i: f"$v{i}:{kind} ", "query(", "){nodes(ids:[" + "$v0," * used + "]){id}}")


def _uses_of_variables(random: Random, size: int) -> str:
    used = random.choice(("$v", "$w", "[$v,$w]", "{a:$v}", "[[[$v]]]"))
    return _repeat(size, lambda _i: f"{used},", "query($v:ID!,$unused:Int){nodes(ids:[", "]){id}}")


def _introspection(random: Random, size: int) -> str:
    level = random.choice(("fields{type{", "types{fields{", "ofType{", "possibleTypes{", "inputFields{type{"))
    root = random.choice(
        ("__schema{types{", '__type(name:"Query"){', "__type(name:$n){", "__schema{queryType{")
    )
    deep = min(size // len(level), random.choice((2, 4, 8, 5_000)))
    inner = level * deep + "name" + "}" * level.count("{") * deep
    return _repeat(size, lambda i: f"a{i}:{root}{inner}{'}' * root.count('{')} ", "query($n:String!){", "}")


def _introspection_by_fragments(random: Random, size: int) -> str:
    count = min(40, size // 60)
    parts = ["{__schema{types{...F0}}}"]
    for number in range(count):
        then = f"...F{number + 1} " * random.choice((1, 2, 3)) if number + 1 < count else ""
        parts.append(f"fragment F{number} on __Type{{fields{{type{{{then}name}}}} ofType{{{then}name}}}}")
    return "".join(parts)


def _introspection_to_the_limit(random: Random, _size: int) -> str:
    """All lists of the schema several times: as much as may be asked for, or a little more."""
    field = random.choice(
        (
            *("fields{args{name}}", "fields{type{name}}", "fields{type{ofType{ofType{name}}}}"),
            *("fields{args{type{ofType{name}}}}", "enumValues{name}", "fields{type{interfaces{name}}}"),
        )
    )
    beside = random.choice(("", "", "viewer{kind}"))
    fields = " ".join(f"a{number}:{field}" for number in range(random.choice((1, 2, 4, 8, 12))))
    return f"{{{beside}__schema{{types{{{fields}}}}}}}"


def _overlapping(random: Random, size: int) -> str:
    """Fields of one name, which validation compares in pairs."""
    body = random.choice(("{id}", "{history{edges{node{id}}}}", "(playerId:{})", "{a:id}", "{...F}"))
    tail = "} fragment F on Member{history{edges{node{id at}}}}" if "..." in body else "}"
    return _repeat(size, lambda i: "a:member" + body.replace("{}", f'"{i}"') + " ", "{", tail)


def _overlapping_in_fragments(random: Random, size: int) -> str:
    count = max(2, min(50, size // 90))
    nested = "{history{edges{node" * random.choice((1, 3)) + "{id}"
    nested += "}" * (nested.count("{") - 1)
    parts = ["{member{" + "".join(f"...F{i} " for i in range(count)) + "}}"]
    pieces = max(1, size // count // 60)
    parts += [
        f"fragment F{i} on Member{{"
        + "".join(f"x{n}:game{{a{i % 2}:id}} " for n in range(pieces))
        + f"y{nested}}}"
        for i in range(count)
    ]
    return "".join(parts)


def _inline_fragments(random: Random, size: int) -> str:
    kind = random.choice(_TYPES)
    if random.random() < 0.5:
        levels = size // (len(kind) + 8)
        return "{" + f"...on {kind}{{" * levels + "id" + "}" * (levels + 1)
    return _repeat(size, lambda i: f"...on {_TYPES[i % len(_TYPES)]}{{id a{i}:__typename}} ", "{", "}")


def _nested_literals(random: Random, size: int) -> str:
    opening, closing = random.choice((("[", "]"), ("{a:", "}"), ("[{a:", "}]"), ("{amount:", "}")))
    levels = size // (len(opening) + len(closing))
    inner = opening * levels + "1" + closing * levels
    return f"mutation{{recordPurchase(input:{inner}){{replayed}}}}"


def _wide_literals(random: Random, size: int) -> str:
    piece = random.choice(("{}", "1", "null", '{playerId:"a"}', "{a:{b:1}}", "[]", "A", '""', "{amount:1}"))
    head, tail = random.choice(
        (
            ("mutation{recordPurchases(input:[", "]){results{replayed}}}"),
            ("mutation{markNotificationsRead(ids:[", "]){notifications{id}}}"),
            ("{nodes(ids:[", "]){id}}"),
        )
    )
    return _repeat(size, lambda _i: f"{piece},", head, tail)


def _wide_objects(random: Random, size: int) -> str:
    name = random.choice(("playerI", "a", "amoun", "x" * 60))
    return _repeat(size, lambda i: f"{name}{i}:{i} ", "mutation{recordPurchase(input:{", "}){replayed}}")


def _arguments(random: Random, size: int) -> str:
    name = random.choice(("firs", "search", "first", "a"))
    numbered = random.random() < 0.7
    return _repeat(size, lambda i: f"{name}{i if numbered else ''}:{i} ", "{members(", "){totalCount}}")


def _operations(random: Random, size: int) -> str:
    kind = random.choice(("query", "mutation", "subscription", "fragment", "type", "extend type", "schema"))
    body = {"fragment": " on Query{me{id}}", "schema": "{query:Query}"}.get(kind, "{viewer{kind}}")
    numbered = random.random() < 0.7
    return _repeat(size, lambda i: f"{kind} A{i if numbered else ''}{body} ", "", "")


def _tokens(random: Random, size: int) -> str:
    pieces = ("{", "}", "(", ")", "[", "]", "!", "$", "=", "|", "&", "...", ":", "@", "a", "1", '"', "#", " ")
    return "".join(random.choices(pieces, k=size))


def _broken(random: Random, text: str) -> str:
    cut = random.randrange(len(text) + 1)
    return random.choice(
        (text[:cut], text[:cut] + '"""', text[:cut] + "\0" + text[cut:], text[cut:] + "}" * 500)
    )


KINDS: Sequence[Make] = (
    *(_deep, _wide, _fragments_that_spread_each_other, _aliases, _directives, _numbers, _strings),
    *(_block_lines, _comments, _unicode, _variables, _uses_of_variables, _introspection, _overlapping),
    *(_introspection_by_fragments, _overlapping_in_fragments, _inline_fragments, _nested_literals),
    *(_wide_literals, _wide_objects, _arguments, _operations, _tokens, _introspection_to_the_limit),
)


def requests(count: int = COUNT, seed: int = SEED) -> Iterator[dict[str, object]]:
    """Yields requests with the documents, every third one with hostile variables too."""
    random = Random(seed + 1)  # noqa: S311 - as above
    for number, text in enumerate(documents(count, seed)):
        given = variables(random) if number % 3 == 0 else {}
        yield {"query": text, "variables": given}
